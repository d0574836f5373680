// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlplain.h"

#include "base/unicode.h"

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype longest = 1 << 20; // far from where the parser's input is cut

// Letters that come through a parser as they are.
bool isText(QChar c)
{
    const char16_t code = c.unicode();
    return code == u'\n' || code == u'\t'
        || (code >= u' ' && code != u'<' && code != u'&' && (code < 0x7f || code > 0x9f)
            && !c.isSurrogate() && (code < 0xfdd0 || code > 0xfdef) && code < 0xfff0);
}

class PlainReader
{
public:
    explicit PlainReader(QStringView html)
        : m_html(html)
    {
    }

    std::optional<Body> read()
    {
        Body body;
        while (true) {
            while (m_at < m_html.size() && isBetween(m_html.at(m_at)))
                ++m_at;
            if (m_at == m_html.size())
                return normalised(std::move(body));
            const auto block = nextBlock();
            if (!block)
                return {};
            body.blocks += *block;
        }
    }

private:
    static bool isBetween(QChar c) { return c == u'\n' || c == u' '; }

    bool take(QLatin1String word)
    {
        if (!m_html.mid(m_at, word.size()).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    std::optional<Block> nextBlock()
    {
        if (take("<p>"_L1))
            return words({.kind = Block::Kind::Paragraph}, "</p>"_L1);
        if (take("<h2>"_L1))
            return words({.kind = Block::Kind::Heading, .level = 2}, "</h2>"_L1);
        if (take("<h3>"_L1))
            return words({.kind = Block::Kind::Heading, .level = 3}, "</h3>"_L1);
        if (take("<h4>"_L1))
            return words({.kind = Block::Kind::Heading, .level = 4}, "</h4>"_L1);
        if (take("<figure data-photo=\""_L1))
            return figure();
        return {};
    }

    std::optional<Block> words(Block block, QLatin1String end)
    {
        QList<QLatin1String> open;
        quint8 marks = 0;
        while (true) {
            const auto text = nextText();
            if (!text)
                return {};
            if (!text->isEmpty())
                block.runs += Run{*text, marks};
            if (open.isEmpty() && take(end))
                return block;
            if (!open.isEmpty() && take(open.constLast())) {
                marks &= quint8(~(open.constLast() == "</em>"_L1 ? Italic : Bold));
                open.removeLast();
            } else if (!(marks & Bold) && take("<strong>"_L1)) {
                marks |= Bold;
                open += "</strong>"_L1;
            } else if (!(marks & Italic) && take("<em>"_L1)) {
                marks |= Italic;
                open += "</em>"_L1;
            } else {
                return {};
            }
        }
    }

    std::optional<Block> figure()
    {
        Block block{.kind = Block::Kind::Figure};
        const qsizetype end = m_html.indexOf(u'"', m_at);
        if (end <= m_at) // without a name it may be something else
            return {};
        for (const QChar c : m_html.mid(m_at, end - m_at)) {
            if (c.unicode() >= 0x7f || !(c.isLetterOrNumber() || c == u'-'))
                return {};
            block.ref += c;
        }
        m_at = end;
        if (!take("\">"_L1))
            return {};
        if (take("<figcaption>"_L1)) {
            const auto caption = nextText();
            if (!caption)
                return {};
            block.caption = oneLine(*caption);
            if (take("<cite>"_L1)) {
                const auto credit = nextText();
                if (!credit || !take("</cite>"_L1))
                    return {};
                block.credit = oneLine(*credit);
            }
            if (!take("</figcaption>"_L1))
                return {};
        }
        return take("</figure>"_L1) ? std::optional(block) : std::nullopt;
    }

    /// Up to the next tag.
    std::optional<QString> nextText()
    {
        QString text;
        while (true) {
            const qsizetype from = m_at;
            while (m_at < m_html.size() && isText(m_html.at(m_at)))
                ++m_at;
            text += m_html.mid(from, m_at - from);
            if (m_at == m_html.size())
                return {};
            if (m_html.at(m_at) == u'<')
                return text;
            if (take("&amp;"_L1))
                text += u'&';
            else if (take("&lt;"_L1))
                text += u'<';
            else if (take("&gt;"_L1))
                text += u'>';
            else if (take("&quot;"_L1))
                text += u'"';
            else if (take("&#39;"_L1))
                text += u'\'';
            else
                return {};
        }
    }

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace

std::optional<Body> plainBodyFromHtml(QStringView html)
{
    if (html.size() > longest)
        return {};
    return PlainReader(html).read();
}

} // namespace toasoan
