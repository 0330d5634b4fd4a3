package dev.hakyu.reader.internal.open;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The part of a page that is the article, and which elements in it are not.
///
/// First the text of every element is counted, inside and outside links. An element whose class
/// says menu, related, share and the like, or that is mostly links, is an aside, unless it holds
/// two fifths of the page. What is left over is good text; the article is the smallest element that
/// holds 85 % of it, sought from the page's own `main` or `article` where it has one. Two passes
/// over the tree, both linear.
final class MainNode {
    private static final double SHARE_OF_MAIN = 0.85;
    private static final double SHARE_OF_DECLARED = 0.5;
    private static final double SHARE_TOO_LARGE_FOR_ASIDE = 0.4;
    private static final double LINKS_OF_A_LIST = 0.7;
    private static final int SHORTEST_GOOD_CHARS = 8;

    private final Element element;
    private final IdentityHashMap<Element, Sum> sums;
    private final int pageChars;

    private MainNode(Element element, IdentityHashMap<Element, Sum> sums, int pageChars) {
        this.element = element;
        this.sums = sums;
        this.pageChars = pageChars;
    }

    /// Characters under one element.
    private static final class Sum {
        private int chars;
        private int linkChars;
        private int links;
        private int goodChars;
    }

    static MainNode find(Element body) {
        IdentityHashMap<Element, Sum> sums = new IdentityHashMap<>();
        NodeTraversor.traverse(new RawCount(sums), body);
        Sum whole = sums.getOrDefault(body, new Sum());
        MainNode page = new MainNode(body, sums, whole.chars);
        NodeTraversor.traverse(new GoodCount(page), body);
        return new MainNode(page.descend(page.declared(body)), sums, whole.chars);
    }

    Element element() {
        return element;
    }

    /// Characters under an element, white space at the ends of its texts left out.
    int chars(Element candidate) {
        Sum sum = sums.get(candidate);
        return sum == null ? 0 : sum.chars;
    }

    /// True when the element is a menu, an advertisement, a list of links or the like.
    boolean isAside(Element candidate) {
        if (candidate.equals(element)) {
            return false;
        }
        Sum sum = sums.get(candidate);
        boolean large = sum != null && sum.chars > SHARE_TOO_LARGE_FOR_ASIDE * pageChars;
        boolean marked = PageParts.isMarkedAside(candidate) && (!large || mostlyLinks(sum));
        return marked || (sum != null && isLinkList(candidate, sum));
    }

    private static boolean isLinkList(Element candidate, Sum sum) {
        return sum.links >= 2
                && mostlyLinks(sum)
                && PageParts.LISTS.contains(candidate.normalName());
    }

    private static boolean mostlyLinks(@Nullable Sum sum) {
        return sum != null && sum.linkChars >= LINKS_OF_A_LIST * sum.chars;
    }

    private int good(Element candidate) {
        Sum sum = sums.get(candidate);
        return sum == null ? 0 : sum.goodChars;
    }

    private Element declared(Element body) {
        for (String query : List.of("[itemprop=articleBody]", "article", "main", "[role=main]")) {
            List<Element> found = body.select(query);
            if (found.size() == 1 && good(found.getFirst()) >= SHARE_OF_DECLARED * good(body)) {
                return found.getFirst();
            }
        }
        return body;
    }

    private Element descend(Element from) {
        double wanted = SHARE_OF_MAIN * good(from);
        Element at = from;
        while (wanted > 0) {
            Element next = null;
            for (Element child = at.firstElementChild();
                    child != null && next == null;
                    child = child.nextElementSibling()) {
                boolean whole = PageParts.CONTAINERS.contains(child.normalName());
                next = whole && good(child) >= wanted ? child : null;
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static final class RawCount implements NodeVisitor {
        private final IdentityHashMap<Element, Sum> sums;
        private int linkDepth;

        RawCount(IdentityHashMap<Element, Sum> sums) {
            this.sums = sums;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                linkDepth += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof TextNode text) {
                int chars = text.isBlank() ? 0 : text.text().strip().length();
                Element parent = text.parent();
                if (chars > 0 && parent != null) {
                    Sum sum = sums.computeIfAbsent(parent, key -> new Sum());
                    sum.chars += chars;
                    sum.linkChars += linkDepth > 0 ? chars : 0;
                }
            } else if (node instanceof Element element) {
                boolean link = element.normalName().equals("a");
                linkDepth -= link ? 1 : 0;
                Sum sum = sums.get(element);
                Element parent = element.parent();
                if (sum != null && parent != null && !PageParts.isInvisible(element)) {
                    Sum above = sums.computeIfAbsent(parent, key -> new Sum());
                    above.chars += sum.chars;
                    above.linkChars += sum.linkChars;
                    above.links += sum.links + (link ? 1 : 0);
                }
            }
        }
    }

    private static final class GoodCount implements NodeVisitor {
        private final MainNode page;
        private int linkDepth;

        GoodCount(MainNode page) {
            this.page = page;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                linkDepth += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof TextNode text && linkDepth == 0) {
                int chars = text.isBlank() ? 0 : text.text().strip().length();
                Element parent = text.parent();
                Sum sum = parent == null ? null : page.sums.get(parent);
                if (sum != null && chars >= SHORTEST_GOOD_CHARS) {
                    sum.goodChars += chars;
                }
            } else if (node instanceof Element element) {
                linkDepth -= element.normalName().equals("a") ? 1 : 0;
                Sum sum = page.sums.get(element);
                Element parent = element.parent();
                Sum above = parent == null ? null : page.sums.get(parent);
                boolean counts = !PageParts.isInvisible(element) && !page.isAside(element);
                if (sum != null && above != null && counts) {
                    above.goodChars += sum.goodChars;
                }
            }
        }
    }
}
