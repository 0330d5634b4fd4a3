package dev.hakyu.reader.internal.open;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an element of a page is, by its tag, role and class.
final class PageParts {
    private static final int HEADER_ELEMENTS = 200;

    /// Elements that can be the article.
    static final Set<String> CONTAINERS =
            Set.of(
                    "div",
                    "article",
                    "main",
                    "section",
                    "td",
                    "table",
                    "tbody",
                    "tr",
                    "center",
                    "form",
                    "body",
                    "font",
                    "span",
                    "blockquote");

    /// Elements that are asides when mostly links.
    static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section", "table", "p");

    private static final Set<String> INVISIBLE =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "canvas",
                    "button",
                    "select",
                    "option",
                    "textarea",
                    "input",
                    "head",
                    "rt",
                    "rp",
                    "audio",
                    "video",
                    "map",
                    "math");
    private static final Set<String> ASIDES =
            Set.of("nav", "footer", "aside", "dialog", "menu", "figcaption", "address");
    private static final Set<String> ASIDE_ROLES =
            Set.of(
                    "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar",
                    "toolbar");
    private static final Set<String> ASIDE_WORDS =
            Set.of(
                    "nav",
                    "navi",
                    "gnav",
                    "navigation",
                    "navbar",
                    "menu",
                    "gmenu",
                    "submenu",
                    "breadcrumb",
                    "breadcrumbs",
                    "topicpath",
                    "pankuzu",
                    "sidebar",
                    "related",
                    "recommend",
                    "recommended",
                    "ranking",
                    "popular",
                    "share",
                    "sns",
                    "social",
                    "cookie",
                    "cookies",
                    "consent",
                    "gdpr",
                    "banner",
                    "ad",
                    "ads",
                    "advert",
                    "advertisement",
                    "adsbygoogle",
                    "promo",
                    "promotion",
                    "sponsor",
                    "sponsored",
                    "footer",
                    "copyright",
                    "comment",
                    "comments",
                    "newsletter",
                    "subscribe",
                    "modal",
                    "popup",
                    "pagetop",
                    "pager",
                    "pagination",
                    "tags",
                    "taglist",
                    "widget",
                    "author",
                    "profile",
                    "outbrain",
                    "taboola",
                    "skip",
                    "paywall",
                    "toc",
                    "print",
                    "login");

    private PageParts() {}

    static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || isHiddenByStyle(element.attr("style"));
    }

    private static boolean isHiddenByStyle(String style) {
        if (style.isEmpty() || style.length() > 2000) {
            return false;
        }
        String bare = style.replace(" ", "");
        return bare.contains("display:none") || bare.contains("visibility:hidden");
    }

    /// True when tag, role, class or id say that this is no part of an article.
    static boolean isMarkedAside(Element element) {
        String tag = element.normalName();
        if (ASIDES.contains(tag) || ASIDE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (tag.equals("header")) {
            return !hasTitle(element);
        }
        if (tag.equals("body") || tag.equals("article") || tag.equals("main")) {
            return false;
        }
        return saysAside(element.className()) || saysAside(element.id());
    }

    private static boolean hasTitle(Element header) {
        int seen = 0;
        Element at = header.firstElementChild();
        while (at != null && seen++ < HEADER_ELEMENTS) {
            if (at.normalName().equals("h1")) {
                return true;
            }
            at = next(at, header);
        }
        return false;
    }

    /// The element after this one in the order of the page, inside `root`.
    private static @Nullable Element next(Element from, Element root) {
        if (from.firstElementChild() != null) {
            return from.firstElementChild();
        }
        Element at = from;
        while (at != null && !at.equals(root)) {
            if (at.nextElementSibling() != null) {
                return at.nextElementSibling();
            }
            at = at.parent();
        }
        return null;
    }

    private static boolean saysAside(String name) {
        int start = 0;
        int length = Math.min(name.length(), 500);
        for (int i = 0; i <= length; i++) {
            boolean ends =
                    i == length
                            || !Character.isLetterOrDigit(name.charAt(i))
                            || (i > start
                                    && Character.isUpperCase(name.charAt(i))
                                    && Character.isLowerCase(name.charAt(i - 1)));
            if (ends) {
                if (i > start && ASIDE_WORDS.contains(lower(name, start, i))) {
                    return true;
                }
                start = i < length && Character.isLetterOrDigit(name.charAt(i)) ? i : i + 1;
            }
        }
        return false;
    }

    private static String lower(String name, int start, int end) {
        return name.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
