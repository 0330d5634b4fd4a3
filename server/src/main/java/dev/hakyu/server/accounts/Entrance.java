package dev.hakyu.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Lets somebody in who was proven by another way than a password, as the form for passwords does:
/// the session gets another id and another form token.
@Component
class Entrance {
    private final UserDetailsService accounts;
    private final SignInLog log;
    private final SessionAuthenticationStrategy renewal =
            new CompositeSessionAuthenticationStrategy(
                    List.of(
                            new ChangeSessionIdAuthenticationStrategy(),
                            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    Entrance(UserDetailsService accounts, SignInLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    /// Whether there is an account of this name that may sign in.
    boolean isOpenTo(String account) {
        try {
            return accounts.loadUserByUsername(account).isEnabled();
        } catch (UsernameNotFoundException e) {
            return false;
        }
    }

    /// Lets the holder of an account in.
    ///
    /// @param account one that [#isOpenTo]
    /// @param how they were proven, for the record
    /// @return where they wanted to go
    String enter(
            HttpServletRequest request, HttpServletResponse response, String account, String how) {
        UserDetails user = accounts.loadUserByUsername(account);
        if (user instanceof CredentialsContainer secrets) {
            secrets.eraseCredentials();
        }
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        user, null, user.getAuthorities());
        renewal.onAuthentication(signedIn, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return log.entered(request, response, account, how);
    }
}
