// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facetree.h"

#include "text/htmltree.h"

#include <cctype>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype mostBytes = 3 * 1024 * 1024;
constexpr int deepest = 300, mostFormatting = 60;

// Their text is nobody's reading.
bool isUnread(const GumboNode *node)
{
    static const QSet<QString> names{u"script"_s, u"style"_s, u"noscript"_s, u"template"_s,
        u"iframe"_s, u"head"_s, u"noembed"_s, u"noframes"_s};
    return names.contains(nameOf(node));
}

// gumbo is quadratic in depth, and reopens formatting in every paragraph: what closes its own
// elements, as pages do, stays far below both bounds. Elements that close each other do not count.
class Nesting
{
public:
    static bool isSane(const QByteArray &html) { return Nesting(html).run(); }

private:
    explicit Nesting(const QByteArray &html)
        : m_in(html)
    {
    }

    bool run()
    {
        for (qsizetype at = m_in.indexOf('<'); at >= 0; at = m_in.indexOf('<', at + 1)) {
            const bool end = m_in.mid(at + 1, 1) == "/";
            qsizetype to = at + (end ? 2 : 1);
            const QByteArray name = nameAt(to);
            if (name.isEmpty() || isFlat(name) || (!end && closesItself(to)))
                continue;
            if (!count(name, end))
                return false;
            if (!end && isRaw(name))
                at = beforeEndOf(name, to);
        }
        return true;
    }

    QByteArray nameAt(qsizetype &at) const
    {
        const qsizetype from = at;
        while (at < m_in.size() && at - from < 40 && (isalnum(uchar(m_in[at])) || m_in[at] == '-'))
            ++at;
        return m_in.mid(from, at - from).toLower();
    }

    bool closesItself(qsizetype at) const
    {
        const qsizetype end = m_in.indexOf('>', at);
        return m_open.value("svg") > 0 && end > 0 && m_in[end - 1] == '/';
    }

    bool count(const QByteArray &name, bool end)
    {
        static const QSet<QByteArray> formatting{"a", "b", "big", "code", "em", "font", "i", "nobr",
            "s", "small", "strike", "strong", "tt", "u"};
        int &open = m_open[name];
        if (end && open == 0)
            return true;
        const int step = end ? -1 : 1;
        open += step;
        m_depth += step;
        m_formats += formatting.contains(name) ? step : 0;
        return m_depth <= deepest && m_formats <= mostFormatting;
    }

    qsizetype beforeEndOf(const QByteArray &name, qsizetype at) const
    {
        for (at = m_in.indexOf("</", at); at >= 0; at = m_in.indexOf("</", at + 2)) {
            qsizetype to = at + 2;
            if (nameAt(to) == name)
                return at - 1;
        }
        return m_in.size();
    }

    static bool isFlat(const QByteArray &name)
    {
        static const QSet<QByteArray> names{"area", "base", "br", "col", "embed", "hr", "img",
            "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr",
            "dt", "dd", "option", "tbody", "thead", "tfoot", "html", "head", "body"};
        return names.contains(name);
    }

    static bool isRaw(const QByteArray &name)
    {
        static const QSet<QByteArray> names{"script", "style", "iframe", "textarea", "title"};
        return names.contains(name);
    }

    const QByteArray &m_in;
    QHash<QByteArray, int> m_open;
    int m_depth = 0, m_formats = 0;
};

bool isPlace(QChar c)
{
    return c.isSpace() || c == QChar(0x200B) || c == QChar(0xFEFF) || c == QChar(0x00AD);
}

} // namespace

std::unique_ptr<FaceTree> FaceTree::parsed(const QString &html)
{
    QByteArray source = html.toUtf8();
    if (source.size() > mostBytes || !Nesting::isSane(source))
        return nullptr;
    source.replace('\0', ' ');
    return std::unique_ptr<FaceTree>(new FaceTree(std::move(source)));
}

FaceTree::FaceTree(QByteArray source)
    : m_source(std::move(source))
    , m_output(gumbo_parse_with_options(
          &kGumboDefaultOptions, m_source.constData(), size_t(m_source.size())))
{
    read(m_output->document);
}

void FaceTree::Free::operator()(GumboOutput *output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

const GumboNode *FaceTree::body() const
{
    const GumboNode *found = findElement(
        m_output->root, [](const GumboNode *node) { return nameOf(node) == "body"_L1; });
    return found ? found : m_output->root;
}

void FaceTree::read(const GumboNode *node)
{
    const qsizetype from = m_text.size();
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
        m_text += foldedText(QString::fromUtf8(node->v.text.text));
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; !isUnread(node) && i < children.length; ++i)
        read(childAt(children, i));
    m_stretches.insert(node, {from, m_text.size()});
}

QString foldedText(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (const QChar c : composed) {
        if (isPlace(c))
            continue;
        if (c == u'“' || c == u'”' || c == u'„' || c == u'″')
            folded += u'"';
        else if (c == u'‘' || c == u'’' || c == u'′')
            folded += u'\'';
        else if (c == u'–' || c == u'—')
            folded += u'-';
        else if (c == u'…')
            folded += u"..."_s;
        else
            folded += c;
    }
    return folded.replace(u"--"_s, u"-"_s);
}

QString pictureFile(const QString &address)
{
    static const QRegularExpression size(u"(-scaled)?(-\\d+x\\d+)?(?=\\.[a-z0-9]+$)"_s);
    QString name = QUrl(address).fileName().toLower();
    return name.remove(size);
}

} // namespace toasoan
