package dev.hakyu.server.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/// Sends people on within this server by path alone. The name that a request gave for the server
/// comes from whoever sent it, so it must not come back in an address.
final class LocalRedirects extends HttpServletResponseWrapper {
    private final String ownAddress;

    LocalRedirects(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        StringBuffer whole = request.getRequestURL();
        String path = request.getRequestURI();
        ownAddress =
                whole.length() > path.length()
                        ? whole.substring(0, whole.length() - path.length())
                        : "";
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(local(location));
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        super.sendRedirect(local(location), status, clearBuffer);
    }

    private String local(String location) {
        if (ownAddress.isEmpty() || !location.startsWith(ownAddress)) {
            return location;
        }
        String rest = location.substring(ownAddress.length());
        return rest.startsWith("/") && !rest.startsWith("//") ? rest : "/";
    }
}
