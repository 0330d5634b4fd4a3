package dev.hakyu.server.accounts;

import dev.hakyu.store.api.AccountRole;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.util.function.SingletonSupplier;

/// Wires accounts, passwords and [AccessRules] into Spring Security.
@Configuration
class SecuritySetup {
    /// 16 bytes of salt, 32 of hash, one lane, 19 MiB, two passes: the least that OWASP's password
    /// storage cheat sheet names for Argon2id.
    private static final PasswordEncoder ARGON2 =
            new FewPasswordsAtOnce(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2));

    @Bean
    PasswordEncoder passwordEncoder() {
        return ARGON2;
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SignInLog log,
            SignInThrottle throttle,
            KnownDevices devices,
            Sessions sessions) {
        return http.authorizeHttpRequests(
                        requests -> {
                            for (AccessRules.Rule rule : AccessRules.RULES) {
                                var matched =
                                        requests.requestMatchers(rule.method(), rule.pattern());
                                if (rule.open()) {
                                    matched.permitAll();
                                } else {
                                    matched.hasAnyAuthority(including(rule.needs()));
                                }
                            }
                            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                            requests.anyRequest().denyAll();
                        })
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .usernameParameter("name")
                                .successHandler(log)
                                .failureHandler(log)
                                .permitAll())
                .addFilterBefore(
                        new WaitingRoom(throttle, devices),
                        UsernamePasswordAuthenticationFilter.class)
                .logout(out ->
                        out.logoutUrl("/logout")
                                .addLogoutHandler((_, _, who) -> log.left(who))
                                .logoutSuccessUrl("/sign-in?left"))
                // Its address is the only right that a request has there; no cookie gives any, so
                // there is nothing to forge, and a form that was open for an hour can be sent.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/answer/**"))
                .addFilterBefore(new SessionWatch(sessions), AuthorizationFilter.class)
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .build();
    }

    @Bean
    UserDetailsService accounts(Kept kept, PasswordEncoder passwords) {
        // Looks like a password and is none: an account without one takes as long to refuse.
        // Made when anybody first tries to come in; a start has no time for it.
        SingletonSupplier<String> none =
                SingletonSupplier.of(() ->
                        Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString())));
        return name -> {
            String unmatched = none.obtain();
            return kept.store()
                    .accounts()
                    .find(name)
                    .map(account ->
                            User.withUsername(account.name())
                                    .password(
                                            account.hasPassword()
                                                    ? account.passwordHash()
                                                    : unmatched)
                                    .authorities(authority(account.role()))
                                    .disabled(account.disabled().isPresent())
                                    .build())
                    .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        };
    }

    static String authority(AccountRole role) {
        return "ROLE_" + role.name().toUpperCase(Locale.ROOT);
    }

    private static String[] including(AccountRole needed) {
        return Arrays.stream(AccountRole.values())
                .filter(role -> role.includes(needed))
                .map(SecuritySetup::authority)
                .toArray(String[]::new);
    }
}
