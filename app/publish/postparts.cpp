// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postparts.h"

#include "publish/classictext.h"
#include "publish/postlooks.h"
#include "text/html.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PostParts)
};

constexpr QLatin1String blockStart("<!-- wp:");
constexpr auto dotAll = QRegularExpression::DotMatchesEverythingOption;

QString plainOf(const QString &html)
{
    return plainText(bodyFromHtml(html)).simplified();
}

QString unescaped(const QString &text)
{
    // titles and excerpts are HTML of one line
    return plainOf(u"<p>%1</p>"_s.arg(text));
}

QString altOf(const QString &html)
{
    static const QRegularExpression alt(u"<img\\b[^>]*\\balt=\"([^\"]*)\""_s);
    return unescaped(alt.match(html).captured(1));
}

QSet<qint64> picturesNamed(const QString &content)
{
    static const QRegularExpression one(u"wp-image-(\\d+)|\"(?:id|mediaId)\":(\\d+)"_s);
    static const QRegularExpression several(u"\\bids(?:=\"|\":\\[)([\\d,\\s]+)"_s);
    QSet<qint64> named;
    auto matches = one.globalMatch(content);
    while (matches.hasNext()) {
        const auto match = matches.next();
        named.insert((match.captured(1) + match.captured(2)).toLongLong());
    }
    auto lists = several.globalMatch(content);
    while (lists.hasNext()) {
        const QStringList ids = lists.next().captured(1).split(u',');
        for (const QString &id : ids)
            named.insert(id.trimmed().toLongLong());
    }
    return named;
}

QString blockName(QStringView at)
{
    const auto *end = std::find_if(at.cbegin(), at.cend(), [](QChar c) {
        return !((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'/');
    });
    return at.first(end - at.cbegin()).toString();
}

// A parser drops them, too; what is left is mostly plain enough to be read without one.
QString withoutBlockMarks(const QString &html)
{
    QString bare;
    bare.reserve(html.size());
    qsizetype from = 0;
    while (from < html.size()) {
        const qsizetype at = html.indexOf("<!-- "_L1, from);
        const auto mark = QStringView(html).mid(qMax(at, 0) + 5);
        const bool ours = at >= 0 && (mark.startsWith("wp:"_L1) || mark.startsWith("/wp:"_L1));
        const qsizetype end = at < 0 ? -1 : html.indexOf("-->"_L1, at);
        if (end < 0)
            break;
        bare += QStringView(html).mid(from, (ours ? at : end + 3) - from);
        from = end + 3;
    }
    bare += QStringView(html).mid(from);
    return bare.replace(" class=\"wp-block-heading\""_L1, ""_L1);
}

// Whose address is all that can be kept of them.
QString withAddresses(const QString &html)
{
    static const QRegularExpression frame(
        u"(<(?:iframe|embed|video|audio|source)\\b[^>]*?\\bsrc=\"(https?:[^\"]*)\"[^>]*>)"_s);
    return QString(html).replace(frame, u"<p>\\2</p>\\1"_s);
}

/// Leaves only figures of one picture: WordPress puts galleries, embeds and tables into some, too.
/// Pictures that have a number get its mark, those from elsewhere wait with their words.
class FigureTidier
{
public:
    explicit FigureTidier(QHash<qint64, ShownPicture> &pictures)
        : m_pictures(pictures)
    {
    }

    QString tidied(const QString &html)
    {
        static const QRegularExpression tag(u"<figure\\b[^>]*>|</figure>|<img\\b[^>]*>"_s);
        qsizetype at = 0;
        auto matches = tag.globalMatch(html);
        while (matches.hasNext()) {
            const auto match = matches.next();
            m_out += QStringView(html).mid(at, match.capturedStart() - at);
            at = match.capturedEnd();
            const QString token = match.captured();
            if (token.startsWith("<img"_L1))
                image(token);
            else if (token.startsWith(u"</"_s))
                close();
            else
                open(token);
        }
        m_out += QStringView(html).mid(at);
        while (!m_open.isEmpty())
            close();
        return m_out;
    }

private:
    struct Open
    {
        qsizetype at = 0; ///< of its first tag
        QString tag; ///< empty: it has no picture of its own
        QString alt;
    };

    void open(const QString &token)
    {
        const bool ours = token.contains("data-photo"_L1) || token.contains("data-film"_L1);
        m_open += {m_out.size(), ours ? token : QString(), {}};
    }

    void close()
    {
        if (m_open.isEmpty())
            return;
        const Open figure = m_open.takeLast();
        const bool pictured = !figure.tag.isEmpty();
        if (!figure.alt.isEmpty() && !QStringView(m_out).mid(figure.at).contains("<figcaption"_L1))
            m_out += u"<figcaption>%1</figcaption>"_s.arg(figure.alt);
        m_out.insert(figure.at, pictured ? figure.tag : u"<div>"_s);
        m_out += pictured ? u"</figure>"_s : u"</div>"_s;
    }

    void image(const QString &token)
    {
        static const QRegularExpression number(u"\\bwp-image-(\\d+)"_s);
        static const QRegularExpression alt(u"\\balt=\"([^\"]*)\""_s);
        const qint64 id = number.match(token).captured(1).toLongLong();
        const QString words = alt.match(token).captured(1);
        if (id <= 0 && token.contains("class=\"emoji\""_L1)) {
            m_out += token;
            return;
        }
        if (id > 0)
            m_pictures[id].alt = altOf(token);
        const QString tag = id > 0 ? u"<figure data-photo=\"wp-%1\">"_s.arg(id) : u"<figure>"_s;
        if (m_open.isEmpty()) {
            m_out += tag;
            if (id <= 0)
                m_out += u"<figcaption>%1</figcaption>"_s.arg(words);
            m_out += u"</figure>"_s;
        } else if (m_open.constLast().tag.isEmpty()) {
            m_open.last().tag = tag;
            if (id <= 0)
                m_open.last().alt = words;
        }
    }

    QHash<qint64, ShownPicture> &m_pictures;
    QString m_out;
    QList<Open> m_open;
};

class PostReader
{
public:
    PostReading read(const PostText &text)
    {
        static const QRegularExpression part(
            u"<!-- wp:image(?: (\\{[^\\n]*?\\}))? -->(.*?)<!-- /wp:image -->"
            "|<p\\b[^>]*?\\bclass=\"([^\"]*)\"[^>]*>(.*?)</p>"_s,
            dotAll);
        m_reading.content.headline = unescaped(text.title);
        m_reading.content.standfirst = unescaped(text.excerpt);
        m_reading.named = picturesNamed(text.content);
        const QString content = withFigures(text.content);
        qsizetype at = 0;
        auto matches = part.globalMatch(content);
        while (matches.hasNext()) {
            const auto match = matches.next();
            m_html += QStringView(content).mid(at, match.capturedStart() - at);
            at = match.capturedEnd();
            const QString inside = match.captured(2);
            const bool taken = match.capturedStart(2) >= 0
                ? takeImage(match.captured(1), inside)
                : takeField(match.captured(3), match.captured(4));
            if (!taken)
                m_html += match.capturedStart(2) >= 0 ? inside : match.captured();
        }
        m_html += QStringView(content).mid(at);
        if (isClassic(content))
            m_html = withParagraphs(m_html);
        m_reading.content.body = bodyFromHtml(
            withoutBlockMarks(FigureTidier(m_reading.pictures).tidied(withAddresses(m_html))));
        for (Block &figure : m_reading.content.body.blocks) {
            if (figure.kind != Block::Kind::Figure || !figure.ref.startsWith("wp-"_L1))
                continue;
            ShownPicture &shown = m_reading.pictures[figure.ref.mid(3).toLongLong()];
            shown.caption = figure.caption;
            shown.credit = figure.credit;
            figure.caption.clear();
            figure.credit.clear();
        }
        return m_reading;
    }

private:
    bool takeImage(const QString &attributes, const QString &html)
    {
        static const QRegularExpression number(u"\"id\":(\\d+)"_s);
        static const QRegularExpression caption(u"<figcaption[^>]*>(.*)</figcaption>"_s, dotAll);
        const qint64 id = number.match(attributes).captured(1).toLongLong();
        if (id <= 0)
            return false;
        m_reading.pictures[id] = {{}, {}, altOf(html), true};
        m_html += u"<figure data-photo=\"wp-%1\"><figcaption>%2</figcaption></figure>"_s.arg(
            QString::number(id), caption.match(html).captured(1));
        return true;
    }

    // The first of a kind.
    bool isFirst(const QString &name)
    {
        const bool first = !m_seen.contains(name);
        m_seen.insert(name);
        return first;
    }

    bool takeField(const QString &classes, const QString &html)
    {
        const QStringList names = classes.split(u' ', Qt::SkipEmptyParts);
        const auto is = [&](QLatin1String name) { return names.contains(name); };
        Content &content = m_reading.content;
        if (is("phim"_L1)) {
            const Body body = bodyFromHtml(u"<p>%1</p>"_s.arg(html));
            m_html += u"<figure data-film=\"%1\"></figure>"_s.arg(m_reading.films.size());
            m_reading.films += body.blocks.isEmpty() ? Runs() : body.blocks.constFirst().runs;
            return true;
        }
        const QString text = unescaped(html);
        if (is("dinh-chinh"_L1)) {
            m_reading.notices += text;
            return true;
        }
        if (is("tren-tit"_L1) && isFirst(u"tren-tit"_s)) {
            content.kicker = text;
        } else if (is("sapo"_L1) && isFirst(u"sapo"_s)) {
            m_reading.sapo = text;
        } else if (is("nguon"_L1) && isFirst(u"nguon"_s)) {
            content.source = text.startsWith(u"Nguồn: "_s) ? text.mid(7) : text;
        } else if (is("tac-gia"_L1) && isFirst(u"tac-gia"_s)) {
            content.byline = text.section(u" · "_s, 0, 0).split(u", "_s, Qt::SkipEmptyParts);
            content.dateline = text.section(u" · "_s, 1);
        } else {
            return false;
        }
        return true;
    }

    PostReading m_reading;
    QString m_html; ///< what is no field
    QSet<QString> m_seen;
};

} // namespace

QStringList foreignParts(const QString &content)
{
    static const QRegularExpression shortcode(u"\\[([a-z][a-z0-9_-]*)(?=[\\s\\]/])[^\\]\\[]*\\]"_s);
    static const QSet<QString> kept{u"paragraph"_s, u"image"_s, u"heading"_s, u"list"_s,
        u"list-item"_s, u"quote"_s, u"table"_s, u"separator"_s, u"freeform"_s, u"toasoan/data"_s,
        u"column"_s, u"button"_s, u"shortcode"_s}; // inside others, the last by its words
    static const QHash<QString, QString> names{{u"gallery"_s, Text::tr("a gallery")},
        {u"embed"_s, Text::tr("an embedded page")}, {u"html"_s, Text::tr("HTML code")},
        {u"video"_s, Text::tr("a video")}, {u"audio"_s, Text::tr("a sound recording")},
        {u"file"_s, Text::tr("a file to download")}, {u"columns"_s, Text::tr("columns")},
        {u"pullquote"_s, Text::tr("a pull quote")}};
    QStringList parts;
    for (qsizetype at = content.indexOf(blockStart); at >= 0;
         at = content.indexOf(blockStart, at + 1)) {
        const QString name = blockName(QStringView(content).mid(at + blockStart.size()));
        if (name.isEmpty())
            continue;
        if (name.startsWith("core-embed/"_L1))
            parts += names.value(u"embed"_s);
        else if (!kept.contains(name))
            parts += names.value(name, Text::tr("a block “%1”").arg(name));
    }
    if (parts.isEmpty() && content.contains("<iframe"_L1))
        parts += names.value(u"embed"_s);
    // what was sent as words the editor there may have written as they look
    static const QRegularExpression bracket(u"&#0*91;"_s);
    QString words = withFigures(content);
    words.replace(bracket, u"["_s);
    if (!words.contains(u'['))
        return parts;
    auto codes = shortcode.globalMatch(words);
    while (codes.hasNext())
        parts += codes.next().captured();
    return parts;
}

QStringList unkeptParts(const PostText &earlier, const PostText &later, const PostReading &was,
    const PostReading &is, const QHash<qint64, QString> &uses)
{
    QStringList parts = foreignParts(later.content);
    const QStringList known = foreignParts(earlier.content);
    for (const QString &part : known)
        parts.removeOne(part);
    parts.removeDuplicates();
    for (auto it = is.pictures.cbegin(); it != is.pictures.cend(); ++it)
        if (!uses.contains(it.key()) && !was.pictures.contains(it.key()))
            parts += it->caption.isEmpty() ? Text::tr("a new picture")
                                           : Text::tr("a new picture (“%1”)").arg(it->caption);
    const QString excerpt = is.content.standfirst;
    if (excerpt != was.content.standfirst && is.sapo != was.sapo && excerpt != is.sapo)
        parts += Text::tr("an excerpt that is not the standfirst (“%1”)").arg(excerpt);
    if (parts.isEmpty() && hasGainedLooks(earlier.content, later.content))
        parts += Text::tr("how words or pictures look (alignment, colours, sizes)");
    return parts;
}

QStringList unkeptParts(
    const PostText &earlier, const PostText &later, const QHash<qint64, QString> &uses)
{
    return earlier.textPrint() == later.textPrint()
        ? QStringList()
        : unkeptParts(earlier, later, readPost(earlier), readPost(later), uses);
}

PostReading readPost(const PostText &text)
{
    return PostReader().read(text);
}

} // namespace toasoan
