// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Key press to painted in the whole window (preview shown, spelling, counts and autosave on) beside
// the floor: a bare QTextEdit whose highlighter asks Hunspell for every word. Prints rows of
// RESULTS.md and exits 1 when a ratio is missed. Run it on a screen (Xvfb will do) and alone.
#include "common/theme.h"
#include "desk/newsroom.h"
#include "editor/sheetedit.h"
#include "editor/spellguide.h"
#include "editor/spelling.h"
#include "editor/spellmarks.h"
#include "editor/storyeditor.h"
#include "mainwindow.h"
#include "preview/preview.h"

#include <algorithm>
#include <cstdio>
#include <hunspell/hunspell.hxx>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSyntaxHighlighter>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTimer>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

constexpr int keys = 200, gapMs = 60;

class NaiveHighlighter : public QSyntaxHighlighter
{
public:
    explicit NaiveHighlighter(QTextDocument *document)
        : QSyntaxHighlighter(document)
    {
        m_wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        m_wrong.setUnderlineColor(Qt::red);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        for (auto it = m_word.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            if (!m_hunspell.spell(match.captured().toStdString()))
                setFormat(int(match.capturedStart()), int(match.capturedLength()), m_wrong);
        }
    }

private:
    Hunspell m_hunspell{"/usr/share/hunspell/vi_VN.aff", "/usr/share/hunspell/vi_VN.dic"};
    QRegularExpression m_word{u"\\p{L}+"_s};
    QTextCharFormat m_wrong;
};

class PaintWatch : public QObject
{
public:
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

QString paragraph(int words)
{
    static const QStringList syllables
        = u"sáng nay bà con ấp cầu ván ra đồng gặt lúa rồi chở về sân phơi thóc trước khi "
          "mưa đến các anh bộ đội biên phòng cùng dân quân giúp những nhà neo người"_s.split(u' ');
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(syllables.at(i % syllables.size()));
    return text.join(u' ') + u'.';
}

void waitFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Typed
{
    double p50 = 0, p99 = 0, cpu = 0; ///< ms
};

double cpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

Typed typeInto(QTextEdit &edit)
{
    PaintWatch watch;
    edit.viewport()->installEventFilter(&watch);
    QTextCursor cursor(edit.document()->findBlockByNumber(edit.document()->blockCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
    edit.setFocus();
    waitFor(500);
    static const QString line = u" ca noi mua lon"_s;
    QList<double> times;
    const double cpu = cpuMs();
    for (int i = 0; i < keys; ++i) {
        const QString letter(line.at(i % line.size()));
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, letter);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_unknown, Qt::NoModifier, letter);
        watch.painted = false;
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&edit, &press);
        QCoreApplication::sendEvent(&edit, &release);
        while (!watch.painted && timer.elapsed() < 1000)
            QCoreApplication::processEvents();
        times.append(double(timer.nsecsElapsed()) / 1e6);
        waitFor(gapMs);
    }
    std::sort(times.begin(), times.end());
    return {times.at(keys / 2), times.at(keys * 99 / 100), (cpuMs() - cpu) / keys};
}

Typed floorOf(int words)
{
    QStringList plain;
    for (int i = 0; i < words / 50; ++i)
        plain.append(paragraph(50));
    QMainWindow window;
    auto *edit = new QTextEdit;
    window.setCentralWidget(edit);
    window.resize(1366, 768);
    edit->setPlainText(plain.join(u'\n'));
    const NaiveHighlighter highlighter(edit->document());
    window.show();
    return typeInto(*edit);
}

Typed deskOf(int words)
{
    const QTemporaryDir folder;
    auto store = openNewsroom(folder.path(), false);
    if (!store)
        return {};
    const Member member{u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter};
    std::ignore = (*store)->addMember(member);
    Content content;
    content.headline = u"Bà con ấp Cầu Ván gặt lúa trước mưa"_s;
    for (int i = 0; i < words / 50; ++i)
        content.body.blocks.append(Block{.runs = {{paragraph(50)}}});
    const auto story = (*store)->createStory(content, member);
    if (!story)
        return {};
    Session session(**store, member);
    Look look(Look::Choice::Light);
    MainWindow window(session, look);
    window.resize(1366, 768);
    window.start(story->id);
    auto *spelling = window.findChild<Spelling *>();
    auto *editor = window.findChild<StoryEditor *>();
    auto *sheet = window.findChild<SheetEdit *>();
    QElapsedTimer since;
    since.start();
    while (
        (!spelling->isReady() || !editor->spelling()->marks().isDone()) && since.elapsed() < 60000)
        waitFor(50);
    waitFor(3000); // the preview's first page
    return typeInto(*sheet);
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QQuickWindow::setSceneGraphBackend(u"software"_s); // as main() does
    Preview::registerScheme();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"toasoan-bench"_s);
    bool holds = true;
    QMap<int, Typed> desks;
    std::printf("| words | floor p50 / p99 / CPU per key (ms) | the desk | p50 ratio (≤ 1.25) | "
                "p99 ratio (≤ 1.3, < 16 ms) | CPU ratio (≤ 1.5) |\n"
                "| --- | --- | --- | --- | --- | --- |\n");
    for (const int words : {5000, 30000}) {
        QList<Typed> floors, runs;
        for (int run = 0; run < 3; ++run) {
            floors.append(floorOf(words));
            runs.append(deskOf(words));
        }
        const auto middle = [](const QList<Typed> &all, double Typed::*part) {
            QList<double> values;
            for (const Typed &one : all)
                values.append(one.*part);
            std::sort(values.begin(), values.end());
            return values.at(values.size() / 2);
        };
        const auto medians = [&middle](const QList<Typed> &all) {
            return Typed{
                middle(all, &Typed::p50), middle(all, &Typed::p99), middle(all, &Typed::cpu)};
        };
        const Typed low = medians(floors), desk = medians(runs);
        desks.insert(words, desk);
        const double p50 = desk.p50 / low.p50, p99 = desk.p99 / low.p99, cpu = desk.cpu / low.cpu;
        holds = holds && p50 <= 1.25 && p99 <= 1.3 && desk.p99 < 16 && cpu <= 1.5;
        std::printf("| %d | %.2f / %.2f / %.2f | %.2f / %.2f / %.2f | %.2f | %.2f | %.2f |\n",
            words, low.p50, low.p99, low.cpu, desk.p50, desk.p99, desk.cpu, p50, p99, cpu);
        std::fflush(stdout);
    }
    const double growth = desks[30000].p50 / desks[5000].p50;
    std::printf("\nThe desk's p50 at 30,000 words : at 5,000 words = %.2f (≤ 1.2)\n", growth);
    return holds && growth <= 1.2 ? 0 : 1;
}
