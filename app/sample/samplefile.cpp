// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/samplefile.h"

#include "text/vietnamese.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan::sample {

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? clean(QString::fromUtf8(file.readAll())) : QString();
}

QStringList parts(const QString &text, const QString &separator)
{
    QStringList list;
    const QStringList pieces = text.split(separator);
    for (const QString &piece : pieces)
        list << piece.trimmed();
    return list;
}

QDateTime vietnamTime(const QDate &day, const QString &time, const QDateTime &now)
{
    const QTime clock = QTime::fromString(time, u"HH:mm"_s);
    return clock.isValid()
        ? QDateTime(day, clock, Qt::OffsetFromUTC, inVietnam(now).offsetFromUtc()).toUTC()
        : QDateTime();
}

/// “55m”, “5h40” before now, or “2d 08:15”: two days ago at that time of Vietnam.
QDateTime timeFrom(QStringList &words, const QDateTime &now)
{
    static const QRegularExpression form(u"^(?:(\\d+)d|(?:(\\d+)h(\\d\\d)?)|(\\d+)m)$"_s);
    const auto match = form.match(words.isEmpty() ? QString() : words.takeFirst());
    if (!match.hasMatch())
        return {};
    if (match.hasCaptured(1)) {
        const QDate day = inVietnam(now).date().addDays(-match.captured(1).toInt());
        return vietnamTime(day, words.isEmpty() ? QString() : words.takeFirst(), now);
    }
    const int minutes
        = match.captured(2).toInt() * 60 + match.captured(3).toInt() + match.captured(4).toInt();
    return now.addSecs(-60 * qint64(minutes));
}

/// “+20h”: then, on the next full half hour, as people schedule.
QDateTime dueFrom(const QString &word, const QDateTime &now)
{
    const qint64 hours = word.mid(1).chopped(1).toInt();
    const qint64 seconds = now.addSecs(hours * 3600).toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch((seconds / 1800 + 1) * 1800, Qt::UTC);
}

bool setState(StorySpec &story, const QString &value, const QDateTime &now)
{
    QStringList words = value.split(u' ', Qt::SkipEmptyParts);
    story.state = words.isEmpty() ? QString() : words.takeFirst();
    const bool clock = words.size() > 1 && words.at(1).contains(u':');
    story.at = timeFrom(words, now);
    // What went out at night tells of the day before.
    story.day = inVietnam(clock ? story.at : story.at.addSecs(-11 * 3600)).date();
    if (!words.isEmpty() && words.first().startsWith(u'+'))
        story.due = dueFrom(words.takeFirst(), now);
    story.review = words.isEmpty() ? QString() : words.takeFirst();
    return story.at.isValid();
}

bool setHead(StorySpec &story, const QString &line, const QDateTime &now)
{
    const QString name = line.section(u':', 0, 0), value = line.section(u':', 1).trimmed();
    Content &content = story.content;
    const QHash<QString, QString *> plain{{u"key"_s, &story.key}, {u"author"_s, &story.author},
        {u"note"_s, &story.note}, {u"notice"_s, &story.notice}, {u"reason"_s, &story.reason},
        {u"returned"_s, &story.returned}, {u"update"_s, &story.update},
        {u"comment"_s, &story.comment}, {u"kicker"_s, &content.kicker},
        {u"section"_s, &content.section}, {u"dateline"_s, &content.dateline},
        {u"sapo"_s, &content.standfirst}};
    if (QString *field = plain.value(name)) {
        *field = value;
    } else if (name == "byline"_L1) {
        content.byline = parts(value, u";"_s);
    } else if (name == "tags"_L1) {
        content.tags = parts(value, u","_s);
    } else if (name == "related"_L1) {
        story.related = parts(value, u","_s);
    } else if (name == "state"_L1) {
        return setState(story, value, now);
    } else if (name == "photo"_L1) {
        const QStringList fields = parts(value, u" | "_s);
        const QString when = fields.value(4);
        const QDate day = story.day.addDays(when.section(u' ', 0, 0).toInt());
        story.pictures << PictureSpec{fields.value(0), fields.value(1), fields.value(2),
            fields.value(3), vietnamTime(day, when.section(u' ', 1), now)};
        return story.pictures.constLast().taken.isValid();
    } else {
        return false;
    }
    return true;
}

Block blockFrom(const QString &line)
{
    Block block;
    QString text = line;
    if (line.startsWith("## "_L1)) {
        block.kind = Block::Kind::Heading;
        block.level = 2;
        text = line.mid(3);
    } else if (line.startsWith("> "_L1)) {
        block.kind = Block::Kind::Quote;
        text = line.mid(2);
    } else if (line.startsWith("- "_L1)) {
        block.kind = Block::Kind::ListItem;
        block.level = 1;
        text = line.mid(2);
    } else if (line.startsWith("[photo "_L1)) {
        block.kind = Block::Kind::Figure;
        block.ref = line.mid(7).chopped(1);
        return block;
    }
    block.runs = {Run{text}};
    return block;
}

/// Days in the text follow the day on which the story stands.
QString withDays(QString text, const QDate &day)
{
    static const QRegularExpression place(u"\\{([+-]?\\d+)\\}"_s);
    for (auto match = place.match(text); match.hasMatch(); match = place.match(text)) {
        const QDate then = day.addDays(match.captured(1).toInt());
        text.replace(match.capturedStart(), match.capturedLength(), then.toString(u"d-M"_s));
    }
    return text;
}

void setDays(StorySpec &story)
{
    const QDate day = story.due.isValid() ? inVietnam(story.due).date() : story.day;
    Content &content = story.content;
    for (QString *text : {&content.headline, &content.standfirst, &story.update, &story.notice})
        *text = withDays(*text, day);
    for (PictureSpec &picture : story.pictures)
        picture.caption = withDays(picture.caption, day);
    for (Block &block : content.body.blocks) {
        for (Run &run : block.runs)
            run.text = withDays(run.text, day);
    }
}

} // namespace

Result<QList<StorySpec>> readStories(const QDateTime &now)
{
    QList<StorySpec> stories;
    const QDir folder(u":/sample"_s);
    const QStringList names = folder.entryList({u"?-*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        bool head = false;
        const QStringList lines = readText(folder.filePath(name)).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith("== "_L1)) {
                stories.append(StorySpec());
                stories.last().content.headline = line.mid(3).trimmed();
                head = true;
            } else if (line.trimmed().isEmpty()) {
                head = false;
            } else if (!head && !stories.isEmpty()) {
                stories.last().content.body.blocks << blockFrom(line.trimmed());
            } else if (stories.isEmpty() || !setHead(stories.last(), line, now)) {
                return fail(Error::Kind::Damaged, name + u": "_s + line);
            }
        }
    }
    for (StorySpec &story : stories) {
        if (!story.at.isValid())
            return fail(Error::Kind::Damaged, story.content.headline);
        setDays(story);
        story.content.body = normalised(story.content.body);
    }
    return stories;
}

QList<FilmSpec> readFilms()
{
    QList<FilmSpec> films;
    const QStringList lines = readText(u":/sample/films.txt"_s).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = parts(line, u" | "_s);
        const QStringList length = fields.value(1).split(u':');
        films << FilmSpec{fields.value(0), fields.value(2),
            length.value(0).toInt() * 60 + length.value(1).toInt()};
    }
    return films;
}

} // namespace toasoan::sample
