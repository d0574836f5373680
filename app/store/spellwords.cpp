// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spellwords.h"

#include "base/unicode.h"

#include <algorithm>
#include <QCollator>

using namespace Qt::Literals::StringLiterals;

namespace toasoan::spellwords {

namespace {

QString personalKey(const QString &member)
{
    return u"spelling/words/"_s + member;
}

QString ignoredKey(const QString &storyId)
{
    return u"spelling/ignored/"_s + storyId;
}

const QString styleKey = u"spelling/style"_s;
const QString strictnessKey = u"spelling/strictness"_s;

Result<QStringList> read(const Store &store, const QString &key)
{
    return store.setting(key).map(
        [](const QString &value) { return value.split(u'\n', Qt::SkipEmptyParts); });
}

Result<void> add(Store &store, const QString &key, const QString &word)
{
    const QString text = oneLine(word);
    Result<QStringList> words = read(store, key);
    if (!words)
        return tl::unexpected<Error>(words.error());
    if (text.isEmpty() || words->contains(text))
        return {};
    words->append(text);
    QCollator order{QLocale(QLocale::Vietnamese)};
    std::sort(words->begin(), words->end(), order);
    return store.setSetting(key, words->join(u'\n'));
}

} // namespace

Result<QStringList> personal(const Store &store, const QString &member)
{
    return read(store, personalKey(member));
}

Result<void> addPersonal(Store &store, const QString &member, const QString &word)
{
    return add(store, personalKey(member), word);
}

Result<void> removePersonal(Store &store, const QString &member, const QString &word)
{
    Result<QStringList> words = personal(store, member);
    if (!words)
        return tl::unexpected<Error>(words.error());
    if (words->removeAll(oneLine(word)) == 0)
        return {};
    return store.setSetting(personalKey(member), words->join(u'\n'));
}

Result<QStringList> ignored(const Store &store, const QString &storyId)
{
    return read(store, ignoredKey(storyId));
}

Result<void> ignore(Store &store, const QString &storyId, const QString &word)
{
    return add(store, ignoredKey(storyId), word);
}

Strictness strictness(const Store &store)
{
    const QString value = store.setting(strictnessKey).value_or(QString());
    return value == "sure"_L1    ? Strictness::Sure
        : value == "thorough"_L1 ? Strictness::Thorough
                                 : Strictness::Balanced;
}

Result<void> setStrictness(Store &store, Strictness strictness)
{
    static const QString words[]{u"sure"_s, u"balanced"_s, u"thorough"_s};
    return store.setSetting(strictnessKey, words[int(strictness)]);
}

HouseStyle style(const Store &store)
{
    const QStringList words = store.setting(styleKey).value_or(QString()).split(u' ');
    HouseStyle style;
    if (words.contains(u"new"_s))
        style.tones = HouseStyle::Tones::New;
    if (words.contains(u"y"_s))
        style.letter = HouseStyle::Letter::Y;
    else if (words.contains(u"i"_s))
        style.letter = HouseStyle::Letter::I;
    if (words.contains(u"newspaper"_s))
        style.capitals = HouseStyle::Capitals::Newspaper;
    return style;
}

Result<void> setStyle(Store &store, const HouseStyle &style)
{
    static const QString letters[]{QString(), u" y"_s, u" i"_s};
    const QString tones = style.tones == HouseStyle::Tones::New ? u"new"_s : u"old"_s;
    const QString capitals
        = style.capitals == HouseStyle::Capitals::Newspaper ? u" newspaper"_s : QString();
    return store.setSetting(styleKey, tones + letters[int(style.letter)] + capitals);
}

} // namespace toasoan::spellwords
