// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/siteface.h"

#include "publish/facetree.h"
#include "text/htmltree.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SiteFace)
};

using Names = QSet<QString>;

// They act, fetch, or hold what is not to be read.
bool isLeftOut(const QString &name)
{
    static const Names names{u"script"_s, u"noscript"_s, u"iframe"_s, u"frame"_s, u"frameset"_s,
        u"noframes"_s, u"noembed"_s, u"object"_s, u"embed"_s, u"applet"_s, u"base"_s, u"template"_s,
        u"portal"_s, u"source"_s, u"track"_s, u"param"_s, u"title"_s, u"plaintext"_s, u"xmp"_s,
        u"audio"_s, u"video"_s, u"canvas"_s, u"dialog"_s, u"foreignobject"_s, u"animate"_s,
        u"animatemotion"_s, u"animatetransform"_s, u"set"_s, u"handler"_s, u"math"_s, u"area"_s};
    return names.contains(name);
}

bool isVoid(const QString &name)
{
    static const Names names{u"base"_s, u"br"_s, u"col"_s, u"hr"_s, u"img"_s, u"input"_s, u"link"_s,
        u"meta"_s, u"wbr"_s};
    return names.contains(name);
}

// Addresses, and what moves, sends or takes hold of the keyboard. Handlers go by their beginning.
bool isLeftOutAttribute(const QString &name)
{
    static const Names names{u"href"_s, u"src"_s, u"srcset"_s, u"sizes"_s, u"action"_s, u"method"_s,
        u"formaction"_s, u"formmethod"_s, u"formtarget"_s, u"form"_s, u"background"_s, u"poster"_s,
        u"data"_s, u"cite"_s, u"longdesc"_s, u"ping"_s, u"manifest"_s, u"codebase"_s, u"classid"_s,
        u"lowsrc"_s, u"dynsrc"_s, u"imagesrcset"_s, u"imagesizes"_s, u"srcdoc"_s, u"target"_s,
        u"download"_s, u"autofocus"_s, u"autoplay"_s, u"http-equiv"_s, u"nonce"_s, u"integrity"_s,
        u"crossorigin"_s, u"contenteditable"_s, u"accesskey"_s, u"tabindex"_s, u"usemap"_s,
        u"profile"_s, u"archive"_s, u"is"_s, u"slot"_s, u"loading"_s, u"decoding"_s, u"style"_s,
        u"disabled"_s, u"data-block"_s, u"data-src"_s, u"data-srcset"_s};
    return names.contains(name) || name.startsWith("on"_L1) || name.startsWith("xml"_L1)
        || name.contains(u':');
}

// Said of the picture that stood there, not of any other.
bool isOfOnePicture(const QString &attribute)
{
    return attribute == "alt"_L1 || attribute == "title"_L1 || attribute == "width"_L1
        || attribute == "height"_L1;
}

QString escapedText(QString text)
{
    return text.replace(u'&', u"&amp;"_s)
        .replace(u'<', u"&lt;"_s)
        .replace(u'>', u"&gt;"_s)
        .replace(QChar(0xA0), u"&nbsp;"_s);
}

QString attributeText(const QString &name, QString value)
{
    value.replace(u'&', u"&amp;"_s)
        .replace(u'"', u"&quot;"_s)
        .replace(u'<', u"&lt;"_s)
        .replace(u'>', u"&gt;"_s);
    return u" %1=\""_s.arg(name) + value + u'"';
}

QString opening(const QString &place)
{
    return u"<!--toasoan:%1-->"_s.arg(place);
}

QString closing(const QString &place)
{
    return u"<!--/toasoan:%1-->"_s.arg(place);
}

/// Writes the page anew, element by element.
class FaceWriter
{
public:
    FaceWriter(FacePlaces places, QUrl base, FaceLinks &links)
        : m_places(std::move(places))
        , m_base(std::move(base))
        , m_links(links)
    {
    }

    void write(const GumboNode *node)
    {
        const QString place = m_places.whole.value(node);
        if (place.isEmpty())
            return writeNode(node);
        const qsizetype from = m_out.size();
        m_isPicture = true;
        writeNode(node);
        m_isPicture = false;
        m_picture = m_out.mid(from);
        m_out.truncate(from);
        m_out += opening(place) + closing(place);
    }

    [[nodiscard]] const QString &html() const { return m_out; }
    [[nodiscard]] const QString &picture() const { return m_picture; }

private:
    void writeNode(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_DOCUMENT) {
            if (node->v.document.has_doctype)
                m_out += u"<!DOCTYPE html>\n"_s;
            writeChildren(node);
        } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
            || node->type == GUMBO_NODE_CDATA) {
            m_out += escapedText(QString::fromUtf8(node->v.text.text));
        } else if (node->type == GUMBO_NODE_ELEMENT) {
            writeElement(node);
        }
    }

    void writeElement(const GumboNode *node)
    {
        const bool svg = node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG;
        const QString name = svg ? svgName(node) : nameOf(node);
        static const QRegularExpression fit(u"^[a-zA-Z][a-zA-Z0-9-]*$"_s);
        if (!fit.match(name).hasMatch() || isLeftOut(name.toLower()))
            return;
        if (!svg && (name == "link"_L1 || name == "meta"_L1))
            return writeLink(node, name);
        if (name == "style"_L1) {
            if (!svg)
                writeStyle(node);
            return;
        }
        m_out += u'<' + name;
        writeAttributes(node, name);
        m_out += u'>';
        if (!svg && isVoid(name))
            return;
        if (name == "head"_L1)
            m_out += u"\n<meta charset=\"utf-8\">\n"_s + opening(u"policy"_s) + closing(u"policy"_s)
                + u'\n';
        writeChildren(node);
        m_out += u"</%1>"_s.arg(name);
    }

    static QString svgName(const GumboNode *node)
    {
        GumboStringPiece tag = node->v.element.original_tag;
        gumbo_tag_from_original_text(&tag);
        if (const char *known = gumbo_normalize_svg_tagname(&tag))
            return QString::fromLatin1(known);
        return QString::fromUtf8(tag.data, qsizetype(tag.length)).toLower();
    }

    void writeChildren(const GumboNode *node)
    {
        const GumboVector &children = childrenOf(node);
        if (const QString place = m_places.inside.value(node); !place.isEmpty()) {
            m_out += opening(place) + closing(place);
            return;
        }
        for (unsigned i = 0; i < children.length; ++i) {
            const bool content
                = node == m_places.content && i >= m_places.first && i <= m_places.last;
            if (!content)
                write(childAt(children, i));
            else if (i == m_places.first)
                m_out += opening(u"content"_s) + closing(u"content"_s);
        }
    }

    void writeLink(const GumboNode *node, const QString &name)
    {
        if (name == "meta"_L1) {
            if (attribute(node, "name").toLower() == "viewport"_L1)
                m_out += u"<meta name=\"viewport\""_s
                    + attributeText(u"content"_s, attribute(node, "content")) + u">\n"_s;
            return;
        }
        const QStringList rel = attribute(node, "rel").toLower().split(u' ', Qt::SkipEmptyParts);
        // what a script would switch on once it has come: here none does
        const bool late = rel.contains("preload"_L1)
            && attribute(node, "as").toLower() == "style"_L1
            && attribute(node, "onload").contains("stylesheet"_L1);
        if ((!rel.contains("stylesheet"_L1) || rel.contains("alternate"_L1)) && !late)
            return;
        const QString local = m_links.local(attribute(node, "href"), m_base, faceFolder);
        if (local.isEmpty())
            return;
        const bool always = late || attribute(node, "onload").contains("media"_L1);
        const QString media = always ? QString() : attribute(node, "media");
        m_out += u"<link rel=\"stylesheet\""_s + attributeText(u"href"_s, local)
            + (media.isEmpty() ? QString() : attributeText(u"media"_s, media)) + u">\n"_s;
    }

    void writeStyle(const GumboNode *node)
    {
        QString css;
        const GumboVector &children = childrenOf(node);
        for (unsigned i = 0; i < children.length; ++i)
            css += toasoan::textOf(childAt(children, i));
        css = faceCss(css, m_base, faceFolder, m_links);
        const QString media = attribute(node, "media");
        m_out += u"<style"_s + (media.isEmpty() ? QString() : attributeText(u"media"_s, media))
            + u'>' + css.replace(u"</"_s, u"<\\/"_s).replace(u"<!--"_s, QString())
            + u"</style>\n"_s;
    }

    void writeAttributes(const GumboNode *node, const QString &name)
    {
        static const QRegularExpression fit(u"^[a-zA-Z][a-zA-Z0-9_.-]*$"_s);
        const GumboVector &attributes = node->v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *found = static_cast<const GumboAttribute *>(attributes.data[i]);
            const QString key = QString::fromUtf8(found->name);
            if (m_isPicture && name == "img"_L1 && isOfOnePicture(key))
                continue;
            if (fit.match(key).hasMatch() && !isLeftOutAttribute(key.toLower()))
                m_out += attributeText(key, QString::fromUtf8(found->value));
        }
        if (const QString style = attribute(node, "style"); !style.isEmpty())
            m_out += attributeText(u"style"_s, faceCss(style, m_base, faceFolder, m_links));
        static const Names controls{u"button"_s, u"input"_s, u"select"_s, u"textarea"_s};
        if (name == "a"_L1 && gumbo_get_attribute(&attributes, "href"))
            m_out += u" href=\"#\""_s; // styled as a link, and leads nowhere
        else if (controls.contains(name))
            m_out += u" disabled"_s;
        else if (name == "use"_L1)
            writeFragment(node);
        else if (name == "img"_L1)
            writePicture(node);
    }

    // A drawing of the same page.
    void writeFragment(const GumboNode *node)
    {
        const GumboVector &attributes = node->v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *found = static_cast<const GumboAttribute *>(attributes.data[i]);
            if (qstrcmp(found->name, "href") == 0 && found->value[0] == '#')
                m_out += attributeText(u"href"_s, QString::fromUtf8(found->value));
        }
    }

    void writePicture(const GumboNode *node)
    {
        if (m_isPicture) {
            m_out += attributeText(u"src"_s, facePictureMark);
            return;
        }
        // pictures that a script would load when they come into view
        QString address;
        for (const char *name : {"data-src", "data-lazy-src", "data-original", "src"})
            if (address.isEmpty())
                address = m_links.local(attribute(node, name), m_base, faceFolder);
        if (!address.isEmpty())
            m_out += attributeText(u"src"_s, address);
    }

    FacePlaces m_places;
    QUrl m_base;
    FaceLinks &m_links;
    QString m_out, m_picture;
    bool m_isPicture = false;
};

QUrl baseOf(const FaceTree &tree, const QUrl &address)
{
    const GumboNode *base = findElement(tree.document(), [](const GumboNode *node) {
        return nameOf(node) == "base"_L1 && !attribute(node, "href").isEmpty();
    });
    return base ? address.resolved(QUrl(attribute(base, "href"))) : address;
}

} // namespace

Result<SiteFace> faceFrom(
    const QString &page, const QUrl &address, const SitePost &post, FaceLinks &links)
{
    const auto tree = FaceTree::parsed(page);
    if (!tree)
        return fail(Error::Kind::Invalid,
            Text::tr("The site's page is too long or too deep to be read."), address.toString());
    FaceWriter writer(placesIn(*tree, post), baseOf(*tree, address), links);
    writer.write(tree->document());
    // a place may also lie in what is left out
    for (const QString &place : {u"title"_s, u"content"_s})
        if (!writer.html().contains(opening(place)))
            return fail(Error::Kind::Invalid,
                Text::tr("The article was not found in its own page of the site."),
                address.toString());
    SiteFace face;
    face.page = address;
    face.html = writer.html();
    face.picture = writer.picture();
    face.elsewhere = links.elsewhere().values();
    std::sort(face.elsewhere.begin(), face.elsewhere.end());
    return face;
}

} // namespace toasoan
