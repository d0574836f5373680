// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paletteitems.h"

#include "common/menutext.h"
#include "common/stateshape.h"
#include "store/peoplebook.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct PaletteWords
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString plain(const QString &text)
{
    return wordsOf(text).remove(u'…').trimmed();
}

void walk(const QMenu &menu, const QString &path, QList<PaletteItem> &items)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled()
            || action->property(outsidePalette).toBool())
            continue;
        const QString text = plain(action->text());
        if (action->menu()) {
            walk(*action->menu(), u"%1 · %2"_s.arg(path, text), items);
            continue;
        }
        PaletteItem item;
        item.key = u"command:"_s + (action->objectName().isEmpty() ? text : action->objectName());
        item.text = text;
        item.detail = path;
        item.keys = action->shortcut().toString(QKeySequence::NativeText);
        item.action = action;
        // The same step may stand in two menus.
        if (std::none_of(items.cbegin(), items.cend(),
                [&](const PaletteItem &other) { return other.action == action; }))
            items.append(item);
    }
}

QStringList syllables(const QString &text)
{
    QStringList result;
    QString word;
    for (const QChar c : folded(text) + u' ') {
        if (c.isLetterOrNumber())
            word += c;
        else if (!word.isEmpty())
            result.append(std::exchange(word, {}));
    }
    return result;
}

} // namespace

QList<PaletteItem> commandsOf(const QMenuBar &bar)
{
    QList<PaletteItem> items;
    for (const QAction *action : bar.actions())
        if (action->menu())
            walk(*action->menu(), plain(action->text()), items);
    return items;
}

QList<PaletteItem> matching(
    const QList<PaletteItem> &items, const QString &words, const QStringList &used)
{
    const QStringList wanted = syllables(words);
    const QString whole = wanted.join(u' ');
    struct Ranked
    {
        PaletteItem item;
        qsizetype age; // 0: used last
        bool begins, whole; // with the words asked for; as whole words
        bool nested; // in a menu's menu, as the places are: a step of the story comes first
    };
    QList<Ranked> found;
    for (const PaletteItem &item : items) {
        const QStringList parts = syllables(item.text + u' ' + item.detail);
        const bool all = std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &word) {
            return std::any_of(parts.cbegin(), parts.cend(),
                [&](const QString &part) { return part.startsWith(word); });
        });
        if (!all)
            continue;
        const qsizetype at = used.indexOf(item.key);
        const QString said = parts.join(u' ') + u' ';
        found.append({item, at < 0 ? used.size() : at, said.startsWith(whole),
            said.startsWith(whole + u' '), item.detail.contains(u" · "_s)});
    }
    const auto order = [](const Ranked &one) {
        return std::tuple(one.age, !one.begins, !one.whole, one.nested);
    };
    std::stable_sort(found.begin(), found.end(),
        [&order](const Ranked &a, const Ranked &b) { return order(a) < order(b); });
    QList<PaletteItem> result;
    for (const Ranked &one : std::as_const(found))
        result.append(one.item);
    return result;
}

QList<PaletteItem> storiesLike(const Session &session, const QString &words, int limit)
{
    ListFilter filter;
    filter.search = words;
    filter.limit = limit;
    filter.newestFirst = words.simplified().size() < 3; // a letter or two ranks nothing
    const auto stories = session.store().list(filter);
    QList<PaletteItem> items;
    if (!stories)
        return items;
    for (const StorySummary &story : *stories) {
        PaletteItem item;
        item.kind = PaletteItem::Kind::Story;
        item.key = u"story:"_s + story.id;
        item.text = story.headline.isEmpty() ? PaletteWords::tr("No headline yet") : story.headline;
        item.detail = stateText(story.state);
        if (!story.section.isEmpty())
            item.detail += u" · "_s + story.section;
        item.storyId = story.id;
        item.state = story.state;
        items.append(item);
    }
    return items;
}

QList<PaletteItem> picturesLike(const Session &session, const QString &words, int limit)
{
    QList<PaletteItem> items;
    if (words.simplified().size() < 2)
        return items;
    const auto pictures = session.store().picturesLike(words, limit);
    if (!pictures)
        return items;
    for (const Store::PictureUse &use : *pictures) {
        PaletteItem item;
        item.kind = PaletteItem::Kind::Picture;
        item.key = u"picture:"_s + use.photo.id;
        item.text = use.photo.caption.isEmpty() ? use.photo.credit : use.photo.caption;
        item.detail = use.photo.credit.isEmpty()
            ? PaletteWords::tr("Picture")
            : PaletteWords::tr("Picture: %1").arg(use.photo.credit);
        item.storyId = use.story;
        item.pictureId = use.photo.id;
        items.append(item);
    }
    return items;
}

QList<PaletteItem> peopleOf(const Session &session)
{
    QList<PaletteItem> items;
    const auto people = peoplebook::people(session.store());
    if (!people)
        return items;
    for (const KnownPerson &person : *people) {
        PaletteItem item;
        item.kind = PaletteItem::Kind::Person;
        item.key = u"person:"_s + person.name;
        item.text = person.name;
        QStringList known{person.rank, person.office};
        known.removeAll({});
        item.detail = known.isEmpty() ? PaletteWords::tr("Directory") : known.join(u", "_s);
        items.append(item);
    }
    return items;
}

} // namespace toasoan
