package org.declic.template.html;

import java.util.Set;

/** What an attribute's value means to whoever reads it. */
enum AttributeKind {
    PLAIN {
        @Override
        String escape(String before, String value) {
            return value;
        }
    },
    URL {
        @Override
        String escape(String before, String value) {
            return Urls.escape(before, value);
        }
    },
    SCRIPT {
        @Override
        String escape(String before, String value) {
            return Escapers.script(value);
        }
    },
    STYLE {
        @Override
        String escape(String before, String value) {
            return Escapers.style(before, value);
        }
    },
    /** A document within the document. */
    DOCUMENT {
        @Override
        String escape(String before, String value) {
            return Escapers.html(value);
        }
    },
    /** What a meta tag means depends on its other attributes; it may name a URL to go to. */
    META {
        @Override
        String escape(String before, String value) {
            return Escapers.words(value);
        }
    };

    private static final Set<String> URLS = Set.of(
            "action",
            "archive",
            "background",
            "cite",
            "classid",
            "codebase",
            "data",
            "dynsrc",
            "formaction",
            "from",
            "href",
            "icon",
            "imagesrcset",
            "longdesc",
            "lowsrc",
            "manifest",
            "ping",
            "poster",
            "profile",
            "src",
            "srcset",
            "to",
            "usemap",
            "values");

    /** {@code value} made harmless in the attribute's own language, after {@code before}; not yet in that of HTML. */
    abstract String escape(String before, String value);

    static AttributeKind of(String tag, String attribute) {
        String name = attribute.substring(attribute.lastIndexOf(':') + 1);
        if (name.startsWith("on")) {
            return SCRIPT;
        }
        if (name.equals("style")) {
            return STYLE;
        }
        if (name.equals("srcdoc")) {
            return DOCUMENT;
        }
        if (tag.equals("meta") && name.equals("content")) {
            return META;
        }
        return URLS.contains(name) ? URL : PLAIN;
    }
}
