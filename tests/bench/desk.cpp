// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk's list costs with 100,000 stories (or as many as the first argument says); prints a
// table, exit 1 when a limit is missed. Ratios are against a newsroom of 1,000 stories.
// bench_desk NUMBER DIR only fills the newsroom DIR, for the program's start to be measured with.
#include "desk/navigation.h"
#include "desk/storymodel.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <cstdio>
#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

// A few hundred stories are on their way, as in any newsroom; the rest is out.
void fill(Store &store, int stories)
{
    static const QStringList syllables
        = u"lũ sông cầu xe đường dân xã huyện tỉnh trung lượng trường học chiều nay thuyền rau lúa "
          "hè thu đồng hội nghị giống ngày tháng bộ đội biên phòng công an giao thông y tế bệnh "
          "viện mưa bão sạt lở kênh rạch chợ nổi tôm cá vườn cây"_s.split(u' ');
    QRandomGenerator random(20261125);
    const auto text = [&](int words) {
        QStringList list;
        for (int i = 0; i < words; ++i)
            list += random.bounded(20) == 0 ? QString::number(random.bounded(4000))
                                            : syllables.at(random.bounded(syllables.size()));
        return list.join(u' ');
    };
    QSqlDatabase database = store.database();
    database.transaction();
    QSqlQuery story(database), found(database);
    story.prepare(
        u"INSERT INTO stories (number, id, state, author, created_at, updated_at, waiting_since, "
        "headline, standfirst, section, byline, kicker, dateline, source, tags, related, lead, "
        "hash, indexed, body_html) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', '', "
        "'', 'h', 1, ?)"_s);
    found.prepare(u"INSERT INTO story_search (rowid, headline, former, text) "
                  "VALUES (?, ?, '', ?)"_s);
    static const QStringList open
        = u"draft submitted returned approved scheduled updating"_s.split(u' ');
    const qint64 now = store.now().toMSecsSinceEpoch();
    for (int i = 1; i <= stories; ++i) {
        const bool named = i % (stories / 100) == 0;
        const QString headline = text(12) + (named ? u" đại tá Sóc Trăng"_s : QString());
        const QString body = text(300);
        const qint64 at = now - qint64(stories - i) * 600000;
        const QVariantList values{i, u"%1-1111-4222-8333-444455556666"_s.arg(i, 8, 16, QChar(u'0')),
            i > stories - 300 ? open.at(i % open.size()) : u"published"_s, u"m%1"_s.arg(i % 30), at,
            at, at, headline, text(30), u"Mục %1"_s.arg(i % 8), u"<p>%1</p>"_s.arg(body)};
        for (int v = 0; v < values.size(); ++v)
            story.bindValue(v, values.at(v));
        story.exec();
        found.bindValue(0, i);
        found.bindValue(1, folded(headline));
        found.bindValue(2, folded(body));
        found.exec();
    }
    database.commit();
}

template <typename Work> double median(const Work &work)
{
    QList<double> times;
    for (int i = 0; i < 15; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times += double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

QMap<QString, double> measure(int stories)
{
    const QTemporaryDir folder;
    auto store = Store::open(folder.path(), {});
    if (!store)
        return {};
    fill(**store, stories);
    Session session(**store, (*store)->members()->constFirst());
    const auto list = [&](const ListFilter &filter) {
        return median([&] { std::ignore = (*store)->list(filter); });
    };
    QMap<QString, double> result;
    result[u"1 first page of all stories"_s] = list({.limit = 200});
    result[u"2 first page of a section"_s] = list({.section = u"Mục 3"_s, .limit = 200});
    result[u"3 first page of a state"_s] = list({.state = State::Published, .limit = 200});
    result[u"4 counts of every view"_s] = median([&] { std::ignore = (*store)->tally(); });
    for (const QString &words : {u"t"_s, u"soc trang"_s, u"dai ta"_s, u"song cau xe"_s}) {
        result[u"5 search “%1”, newest first"_s.arg(words)]
            = list({.search = words, .limit = 200, .newestFirst = true});
        result[u"6 search “%1”, ranked"_s.arg(words)] = list({.search = words, .limit = 200});
    }
    result[u"7 index, list and navigation made"_s] = median([&] {
        StoryIndex index(**store);
        const StoryModel model(index, session);
        const NavModel navigation(index, session);
    });
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int stories = argc > 1 ? atoi(argv[1]) : 100000;
    if (argc > 2) {
        auto store = Store::open(QString::fromLocal8Bit(argv[2]), {});
        if (store)
            fill(**store, stories);
        return store ? 0 : 1;
    }
    const QMap<QString, double> small = measure(1000), large = measure(stories);
    bool holds = true;
    std::printf(
        "| what | 1000 stories (ms) | %d | ratio | limit |\n| --- | --- | --- | --- | --- |\n",
        stories);
    for (auto it = large.cbegin(); it != large.cend(); ++it) {
        const double limit = it.key().startsWith(u'5') ? 20 : it.key().startsWith(u'6') ? 50 : 5;
        const bool counted = !it.key().startsWith(u'7');
        holds = holds && (!counted || it.value() < limit);
        std::printf("| %s | %.2f | %.2f | %.1f | %s |\n", qPrintable(it.key().mid(2)),
            small.value(it.key()), it.value(), it.value() / std::max(small.value(it.key()), 0.001),
            counted ? qPrintable(u"< %1"_s.arg(limit)) : "");
    }
    return holds ? 0 : 1;
}
