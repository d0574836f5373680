// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/classictext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

/// wpautop() of WordPress, as far as a reader of the text needs it.
class Paragraphs
{
public:
    QString parted(const QString &html)
    {
        static const QRegularExpression tag(
            u"<(/?)(p|h[1-6]|ul|ol|dl|table|figure|pre|hr|blockquote|div|section|article)\\b[^>]*>"_s,
            QRegularExpression::CaseInsensitiveOption);
        qsizetype at = 0;
        auto tags = tag.globalMatch(html);
        while (tags.hasNext()) {
            const auto match = tags.next();
            const QStringView before = QStringView(html).mid(at, match.capturedStart() - at);
            at = match.capturedEnd();
            if (m_inside.isEmpty())
                lines(before);
            else
                m_out += before;
            m_out += match.capturedView();
            const bool closes = !match.capturedView(1).isEmpty();
            count(match.captured(2).toLower(), closes);
        }
        const QStringView rest = QStringView(html).mid(at);
        if (m_inside.isEmpty())
            lines(rest);
        else
            m_out += rest;
        return m_out;
    }

private:
    void count(const QString &name, bool closes)
    {
        static const QStringList holders{
            u"blockquote"_s, u"div"_s, u"section"_s, u"article"_s, u"hr"_s};
        if (m_inside.isEmpty() && !closes && !holders.contains(name)) {
            m_inside = name;
            m_depth = 1;
        } else if (name == m_inside && closes) {
            if (--m_depth == 0)
                m_inside.clear();
        } else if (name == m_inside && name != "p"_L1) { // no paragraph holds another
            ++m_depth;
        }
    }

    void lines(QStringView text)
    {
        static const QRegularExpression empty(u"\\n[ \\t]*\\n\\s*"_s);
        static const QRegularExpression end(u"(?:[ \\t]*<br ?/?>)?[ \\t]*\\n"_s);
        const QStringList parts = text.toString().split(empty);
        for (const QString &part : parts) {
            QString words = part.trimmed();
            if (!words.isEmpty())
                m_out += u"<p>"_s + words.replace(end, u"<br>"_s) + u"</p>"_s;
        }
    }

    QString m_out;
    QString m_inside; ///< the element whose lines are its own
    int m_depth = 0;
};

} // namespace

bool isClassic(const QString &content)
{
    return !content.contains("<!-- wp:"_L1);
}

QString withParagraphs(const QString &html)
{
    return Paragraphs().parted(html);
}

QString withFigures(const QString &html)
{
    if (!html.contains("[caption"_L1))
        return html;
    static const QRegularExpression caption(
        u"\\[caption\\b[^\\]]*\\]\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)"
        "(.*?)\\[/caption\\]"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return QString(html).replace(caption, u"<figure>\\1<figcaption>\\2</figcaption></figure>"_s);
}

} // namespace toasoan
