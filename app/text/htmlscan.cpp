// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlscan.h"

#include <array>
#include <QHash>
#include <QSet>
#include <vector>

namespace toasoan {

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024;
constexpr size_t deepest = 200;
constexpr size_t mostFormatting = 40;
constexpr qint64 mostReopened = 2'000'000;

using Names = QSet<QByteArray>;

const Names &voids()
{
    static const Names names{"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
        "meta", "param", "source", "track", "wbr", "keygen", "frame", "basefont", "bgsound"};
    return names;
}

const Names &formatting()
{
    static const Names names{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small",
        "strike", "strong", "tt", "u"};
    return names;
}

// Their text is never the reader's.
const Names &skipped()
{
    static const Names names{"script", "style", "iframe", "noembed", "noframes", "xml"};
    return names;
}

const Names &scopes()
{
    static const Names names{"table", "td", "th", "caption", "html", "template", "object", "applet",
        "marquee", "svg", "math"};
    return names;
}

// End tags of these close whatever stands open inside.
const Names &blocks()
{
    static const Names names{"address", "article", "aside", "blockquote", "center", "details",
        "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form",
        "header", "hgroup", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
        "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot",
        "tr", "td", "th", "caption", "svg", "math", "object"};
    return names;
}

const Names &attributes()
{
    static const Names names{"href", "style", "class", "colspan", "rowspan", "data-photo",
        "data-film", "alt", "src", "aria-level", "itemprop", "property", "content", "name", "id",
        "hidden"};
    return names;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Open
{
    QByteArray name;
    bool formatting = false;
};

class Scanner
{
public:
    explicit Scanner(const QByteArray &in)
        : m_in(in)
    {
        m_out.reserve(in.size() + in.size() / 8);
    }

    QByteArray run()
    {
        qsizetype at = 0;
        while (at < m_in.size()) {
            const qsizetype next = m_in.indexOf('<', at);
            if (next < 0 || next + 1 >= m_in.size()) {
                m_out += m_in.mid(at);
                break;
            }
            m_out.append(m_in.constData() + at, next - at);
            const char after = m_in[next + 1];
            if (after == '!' || after == '?')
                at = afterDeclaration(next);
            else if (after == '/' && next + 2 < m_in.size() && isLetter(m_in[next + 2]))
                at = endTag(next);
            else if (after == '/')
                at = afterBogus(next);
            else if (isLetter(after))
                at = startTag(next);
            else {
                m_out += "&lt;";
                at = next + 1;
            }
        }
        return m_out;
    }

    [[nodiscard]] bool wasCut() const { return m_cut; }

private:
    qsizetype afterBogus(qsizetype at) const
    {
        const qsizetype end = m_in.indexOf('>', at);
        return end < 0 ? m_in.size() : end + 1;
    }

    qsizetype afterDeclaration(qsizetype at) const
    {
        if (m_in.mid(at, 4) != "<!--")
            return afterBogus(at);
        if (m_in.mid(at + 4, 1) == ">")
            return at + 5;
        if (m_in.mid(at + 4, 2) == "->")
            return at + 6;
        const qsizetype plain = m_in.indexOf("-->", at + 4);
        return plain < 0 ? m_in.size() : plain + 3;
    }

    QByteArray nameAt(qsizetype &at) const
    {
        const qsizetype from = at;
        while (at < m_in.size() && !isSpace(m_in[at]) && m_in[at] != '>' && m_in[at] != '/')
            ++at;
        return m_in.mid(from, qMin<qsizetype>(at - from, 64)).toLower();
    }

    // Reads attributes up to the tag's end; keeps the first of each known name.
    qsizetype readAttributes(qsizetype at, QByteArray &kept) const
    {
        Names seen;
        while (at < m_in.size() && m_in[at] != '>') {
            if (isSpace(m_in[at]) || m_in[at] == '/') {
                ++at;
                continue;
            }
            const qsizetype from = at++;
            while (at < m_in.size() && !isSpace(m_in[at]) && m_in[at] != '>' && m_in[at] != '/'
                && m_in[at] != '=')
                ++at;
            const QByteArray name = m_in.mid(from, qMin<qsizetype>(at - from, 32)).toLower();
            qsizetype valueAt = at;
            while (valueAt < m_in.size() && isSpace(m_in[valueAt]))
                ++valueAt;
            QByteArray value;
            if (valueAt < m_in.size() && m_in[valueAt] == '=')
                at = readValue(valueAt + 1, value);
            if (!attributes().contains(name) || seen.contains(name))
                continue;
            seen.insert(name);
            if (value.size() > 20000)
                value.truncate(0);
            kept += ' ' + name + "=\"" + value.replace('"', "&quot;") + '"';
        }
        return at;
    }

    qsizetype readValue(qsizetype at, QByteArray &value) const
    {
        while (at < m_in.size() && isSpace(m_in[at]))
            ++at;
        if (at >= m_in.size())
            return at;
        const char quote = m_in[at];
        if (quote == '"' || quote == '\'') {
            qsizetype end = m_in.indexOf(quote, at + 1);
            if (end < 0)
                end = m_in.size();
            value = m_in.mid(at + 1, end - at - 1);
            return qMin(end + 1, m_in.size());
        }
        const qsizetype from = at;
        while (at < m_in.size() && !isSpace(m_in[at]) && m_in[at] != '>')
            ++at;
        value = m_in.mid(from, at - from);
        return at;
    }

    qsizetype afterElement(const QByteArray &name, qsizetype at) const
    {
        qsizetype end = at;
        while ((end = m_in.indexOf("</", end)) >= 0) {
            qsizetype nameEnd = end + 2;
            if (nameAt(nameEnd) == name)
                return afterBogus(nameEnd);
            end += 2;
        }
        return m_in.size();
    }

    void closeImplied(const QByteArray &name)
    {
        const auto topIs = [this](const char *wanted) {
            return !m_open.empty() && m_open.back().name == wanted;
        };
        if (blocks().contains(name) && topIs("p"))
            pop();
        if (name == "li" && topIs("li"))
            pop();
        if (name == "dd" || name == "dt") {
            if (topIs("dd") || topIs("dt"))
                pop();
        }
        if (name == "td" || name == "th") {
            if (topIs("td") || topIs("th"))
                pop();
        }
        if (name == "tr") {
            if (topIs("td") || topIs("th"))
                pop();
            if (topIs("tr"))
                pop();
        }
    }

    void pop()
    {
        if (m_open.back().formatting) {
            // Closed by its parent, HTML reopens it in what follows.
            m_pending.push_back(m_open.back().name);
            --m_formatting;
        }
        m_open.pop_back();
    }

    qsizetype startTag(qsizetype at)
    {
        qsizetype end = at + 1;
        const QByteArray name = nameAt(end);
        QByteArray kept;
        end = readAttributes(end, kept);
        if (end >= m_in.size())
            return m_in.size();
        ++end;
        if (skipped().contains(name))
            return afterElement(name, end);
        if (name == "plaintext" || name == "xmp" || name == "frameset")
            return end;
        m_reopened += qint64(m_pending.size() + m_formatting);
        if (voids().contains(name)) {
            m_out += '<' + name + kept + '>';
            return end;
        }
        const bool ofCutParent = isPartOfCut(name);
        if (!ofCutParent)
            closeImplied(name);
        const bool format = formatting().contains(name);
        const bool tooMuch = format
            && (m_formatting + m_pending.size() >= mostFormatting || m_reopened > mostReopened);
        if (tooMuch || ofCutParent || m_open.size() + m_pending.size() >= deepest) {
            m_cut = true;
            ++m_cutOpen[name];
            if (blocks().contains(name) && !m_out.endsWith(' '))
                m_out += ' ';
            return end;
        }
        if (m_reopened > mostReopened && !m_pending.empty())
            closePending();
        m_open.push_back({name, format});
        m_formatting += format ? 1 : 0;
        m_out += '<' + name + kept + '>';
        return end;
    }

    // Rows and items of a table or list that was itself left out.
    [[nodiscard]] bool isPartOfCut(const QByteArray &name) const
    {
        static const Names tableParts{"tbody", "thead", "tfoot", "tr", "td", "th", "caption"};
        if (m_cutOpen.isEmpty())
            return false;
        return tableParts.contains(name)
            ? m_cutOpen.contains("table")
            : name == "li" && (m_cutOpen.contains("ul") || m_cutOpen.contains("ol"));
    }

    void closePending()
    {
        for (const QByteArray &name : m_pending)
            m_out += "</" + name + '>';
        m_pending.clear();
    }

    qsizetype endTag(qsizetype at)
    {
        qsizetype end = at + 2;
        const QByteArray name = nameAt(end);
        end = afterBogus(end);
        if (m_cutOpen.contains(name)) {
            if (--m_cutOpen[name] == 0)
                m_cutOpen.remove(name);
            return end;
        }
        const bool format = formatting().contains(name);
        size_t i = m_open.size();
        while (i > 0 && m_open[i - 1].name != name) {
            if (scopes().contains(m_open[i - 1].name))
                return end;
            --i;
        }
        static const Names implied{"p", "table", "tbody", "thead", "tfoot", "tr", "td", "th"};
        if (i > 0 || implied.contains(name) || (format && forget(name)))
            m_out += "</" + name + '>';
        if (i == 0)
            return end;
        if (format) {
            m_open.erase(m_open.begin() + ptrdiff_t(i - 1));
            --m_formatting;
        } else if (blocks().contains(name) || i == m_open.size()) {
            while (m_open.size() >= i)
                pop();
        }
        return end;
    }

    bool forget(const QByteArray &name)
    {
        for (size_t i = m_pending.size(); i > 0; --i) {
            if (m_pending[i - 1] != name)
                continue;
            m_pending.erase(m_pending.begin() + ptrdiff_t(i - 1));
            return true;
        }
        return false;
    }

    const QByteArray &m_in;
    QByteArray m_out;
    std::vector<Open> m_open;
    std::vector<QByteArray> m_pending; // formatting to reopen
    QHash<QByteArray, int> m_cutOpen; // start tags left out whose end tags must go too
    size_t m_formatting = 0; // of m_open
    qint64 m_reopened = 0;
    bool m_cut = false;
};

} // namespace

QByteArray boundedHtml(const QString &html, bool *cut)
{
    QByteArray bytes = html.toUtf8();
    bool tooLong = false;
    if (bytes.size() > mostBytes) {
        qsizetype end = mostBytes;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80)
            --end;
        bytes.truncate(end);
        tooLong = true;
    }
    bytes.replace('\0', ' ');
    Scanner scanner(bytes);
    QByteArray result = scanner.run();
    if (cut)
        *cut = tooLong || scanner.wasCut();
    return result;
}

} // namespace toasoan
