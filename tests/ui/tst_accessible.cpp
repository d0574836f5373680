// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told about the window, and whether its text can be read in both themes.
#include "common/icons.h"
#include "contrast.h"
#include "desk/newsroom.h"
#include "desk/statusline.h"
#include "desk/storylist.h"
#include "editor/sheetedit.h"
#include "inspector/inspector.h"
#include "mainwindow.h"
#include "named.h"
#include "photos/contactview.h"
#include "preview/preview.h"
#include "sample/sample.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QQuickWindow>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
    return told ? told->text(QAccessible::Name) : QString();
}

// The ancestor that hides part of the widget, where no scrolling brings it back.
QString clippedBy(const QWidget *widget)
{
    bool scrolls = false;
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        const QRect rect(widget->mapTo(above, QPoint()), widget->size());
        const auto *area = qobject_cast<const QAbstractScrollArea *>(above->parentWidget());
        scrolls = scrolls || (area && area->viewport() == above);
        const bool wide = rect.left() < 0 || rect.right() >= above->width();
        const bool high = !scrolls && (rect.top() < 0 || rect.bottom() >= above->height());
        if (wide || high)
            return QLatin1String(above->metaObject()->className())
                + u" (%1,%2 %3x%4 in %5x%6)"_s.arg(rect.x())
                      .arg(rect.y())
                      .arg(rect.width())
                      .arg(rect.height())
                      .arg(above->width())
                      .arg(above->height());
        if (above->isWindow())
            break;
    }
    return {};
}

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyControlIsNamed_data();
    void everyControlIsNamed();
    void iconsGrowWithTheType();
    void theSearchFieldSaysWhatItIs();
    void nothingIsCutInLargeTypeOrASmallWindow_data();
    void nothingIsCutInLargeTypeOrASmallWindow();
    void aCaptionHasRoomInTheSmallestWindow();
    void theStatusLineSaysAllWhereThereIsRoom();
    void theStatusLineIsReadWhereThereIsNone();
    void theTextIsText();
    void rowsSayWhatTheyAre();
    void theCaptionIsText();
    void textCanBeReadInBothThemes();
    void thePaperFollowsTheTheme();
    void cleanupTestCase();

private:
    void trigger(const QString &name) { m_window->findChild<QAction *>(name)->trigger(); }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessible::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"toasoan-test"_s);
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_dir->path(), {});
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    QVERIFY(fillSample(*m_store).has_value());
    m_session = std::make_unique<Session>(*m_store, *m_store->member(u"phongvien"_s));
    m_look = std::make_unique<Look>(Look::Choice::Light);
    m_window = std::make_unique<MainWindow>(*m_session, *m_look);
    m_window->resize(1366, 768);
    m_window->start();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    ListFilter drafts;
    drafts.limit = 100;
    const auto stories = m_store->list(drafts);
    QVERIFY(stories.has_value());
    for (const StorySummary &one : *stories) {
        if (one.state != State::Draft && one.state != State::Returned)
            continue;
        const auto story = m_store->story(one.id);
        if (!story || story->author != m_session->member().name || story->content.photos.isEmpty())
            continue;
        m_window->openStory(one.id, true);
        break;
    }
    QVERIFY(m_window->desk().hasStory());
    QVERIFY(!m_window->desk().story().content.photos.isEmpty());
}

void TestAccessible::cleanupTestCase()
{
    m_window->close();
    m_window.reset();
    m_look.reset();
    m_session.reset();
    m_store.reset();
    QSettings().clear();
}

void TestAccessible::everyControlIsNamed_data()
{
    QTest::addColumn<QStringList>("steps");
    for (int part = 0; part < 5; ++part)
        QTest::addRow("inspector %d", part) << QStringList{u"%1"_s.arg(part)};
    for (const auto &[name, action] : {std::pair<const char *, QString>{"find", u"replace"_s},
             {"archive", u"desk.pictures"_s}, {"settings", u"desk.settings"_s},
             {"palette", u"desk.palette"_s}, {"keys", u"desk.keys"_s},
             {"snippets", u"desk.snippets"_s}, {"server", u"desk.server"_s},
             {"outbox", u"desk.outbox"_s}, {"compare", u"story.compare"_s},
             {"properties", u"story.properties"_s}, {"open", u"desk.openStory"_s}})
        QTest::newRow(name) << QStringList{action};
}

void TestAccessible::nothingIsCutInLargeTypeOrASmallWindow_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    for (const auto &[size, scale] : {std::pair(QSize(1366, 768), 2),
             std::pair(QSize(1024, 640), 1), std::pair(QSize(1024, 640), 2)})
        for (const auto &action : {u""_s, u"replace"_s, u"desk.pictures"_s, u"desk.settings"_s,
                 u"desk.palette"_s, u"desk.keys"_s, u"desk.snippets"_s, u"desk.server"_s,
                 u"desk.outbox"_s, u"story.compare"_s, u"story.properties"_s})
            QTest::addRow("%s %d x%d", qPrintable(action), size.width(), scale)
                << action << size << scale;
}

void TestAccessible::nothingIsCutInLargeTypeOrASmallWindow()
{
    QFETCH(QString, action);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    // A window that began with such type, as everyone's does who set it on the desktop.
    m_look->setScale(scale);
    const auto restore = qScopeGuard([this] { m_look->setScale(1); });
    MainWindow window(*m_session, *m_look);
    window.start(m_window->desk().story().id);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.resize(size);
    if (!action.isEmpty()) {
        auto *wanted = window.findChild<QAction *>(action);
        QVERIFY2(wanted != nullptr, qPrintable(action));
        wanted->trigger();
    }
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    if (const QString folder = qEnvironmentVariable("TOASOAN_SHOTS"); !folder.isEmpty())
        window.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, action).arg(size.width()).arg(scale));
    QStringList cut;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const auto *label = qobject_cast<QLabel *>(widget);
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        const bool elided = widget->inherits("toasoan::ElidedLabel");
        if (!widget->isVisible() || text.isEmpty() || elided || (label && label->wordWrap()))
            continue;
        const QSize wanted = widget->minimumSizeHint();
        if (const QString by = clippedBy(widget); !by.isEmpty())
            cut += u"“%1” is clipped by %2"_s.arg(text, by);
        if (widget->width() < wanted.width() || widget->height() < wanted.height())
            cut += u"“%1” has %2x%3 of %4x%5"_s.arg(text)
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(wanted.width())
                       .arg(wanted.height());
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u"; "_s)));
}

void TestAccessible::aCaptionHasRoomInTheSmallestWindow()
{
    m_look->setScale(2);
    const auto restore = qScopeGuard([this] { m_look->setScale(1); });
    MainWindow window(*m_session, *m_look);
    window.start(m_window->desk().story().id);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.resize(1024, 640);
    window.findChild<QAction *>(u"desk.pictures"_s)->trigger();
    auto *view = window.findChild<ContactView *>();
    QTRY_VERIFY(view->currentIndex().isValid());
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents(); // all in its place
    QTest::keyClick(view, Qt::Key_F2);
    auto *caption = test::visible<QPlainTextEdit>(window, u"Caption"_s);
    QVERIFY(caption && caption->hasFocus());
    const auto rows = [caption] {
        return double(caption->visibleRegion().boundingRect().height())
            / caption->fontMetrics().lineSpacing();
    };
    QTRY_VERIFY2(rows() >= 3, qPrintable(QString::number(rows())));
    if (const QString folder = qEnvironmentVariable("TOASOAN_SHOTS"); !folder.isEmpty())
        window.grab().save(folder + u"/caption-1024-2.png"_s);
    const auto *write = test::visible<QPushButton>(window, u"Write"_s);
    QVERIFY(write && clippedBy(write).isEmpty());
}

void TestAccessible::iconsGrowWithTheType()
{
    const auto restore = qScopeGuard([this] { m_look->setScale(1); });
    const auto *field = m_window->findChild<StoryList *>()->findChild<QLineEdit *>();
    const auto buttons = m_window->findChild<StoryList *>()->findChildren<QToolButton *>();
    QVERIFY(field && buttons.size() > 1);
    for (const auto &[scale, side] : {std::pair(1.0, 16), std::pair(1.5, 24), std::pair(2.0, 32)}) {
        m_look->setScale(scale);
        for (const QToolButton *button : buttons)
            if (button->text().isEmpty())
                QVERIFY2(qAbs(button->iconSize().height() - side) <= 1,
                    qPrintable(u"%1 at %2"_s.arg(button->iconSize().height()).arg(scale)));
        const int inField
            = field->style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, field);
        QVERIFY2(qAbs(inField - side) <= 1, qPrintable(QString::number(inField)));
        // What is painted, not only what is asked for: themes keep some icons in small folders
        // only.
        const QImage drawn = tintedIcon(u"edit-find"_s, Qt::black).pixmap(side, side).toImage();
        int left = drawn.width(), right = -1;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                if (qAlpha(drawn.pixel(x, y)) > 128) {
                    left = qMin(left, x);
                    right = qMax(right, x);
                }
        QVERIFY2(right - left > side / 2, qPrintable(u"%1 of %2"_s.arg(right - left).arg(side)));
    }
}

void TestAccessible::theSearchFieldSaysWhatItIs()
{
    auto *field = m_window->findChild<StoryList *>()->findChild<QLineEdit *>();
    const auto restore = qScopeGuard([this, field, text = field->placeholderText()] {
        field->setPlaceholderText(text);
        m_look->setScale(1);
    });
    field->setPlaceholderText(u"Tìm trong mọi bài"_s); // longer than either language has it
    for (const double scale : {2.0, 1.5, 1.0}) {
        m_window->resize(1920, 900);
        QCoreApplication::processEvents();
        m_look->setScale(scale);
        for (const int width : {1920, 1366, 1024}) {
            m_window->resize(width, 900);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents(); // what the new width has asked for
            const int words = field->fontMetrics().horizontalAdvance(field->placeholderText());
            const int icon
                = field->style()->pixelMetric(QStyle::PM_LineEditIconSize, nullptr, field);
            const int room = field->width() - icon - m_look->px(16);
            QVERIFY2(!field->isVisible() || room >= words,
                qPrintable(u"%1 at %2: %3"_s.arg(width).arg(scale).arg(room)));
        }
    }
}

void TestAccessible::everyControlIsNamed()
{
    QFETCH(QStringList, steps);
    for (const QString &step : std::as_const(steps)) {
        bool part = false;
        const int number = step.toInt(&part);
        if (part)
            m_window->findChild<Inspector *>()->actions().at(number)->trigger();
        else if (auto *action = m_window->findChild<QAction *>(step))
            action->trigger();
        else
            QFAIL(qPrintable(step));
    }
    QCoreApplication::processEvents();
    QStringList nameless;
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets)
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && !widget->focusProxy() && nameOf(widget).isEmpty())
            nameless += u"%1 in %2"_s.arg(QLatin1String(widget->metaObject()->className()),
                QLatin1String(widget->parentWidget()->metaObject()->className()));
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, Qt::Key_Escape);
    m_window->openStory(m_window->desk().story().id, true); // from the archive
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

void TestAccessible::theStatusLineSaysAllWhereThereIsRoom()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const auto buttons = m_window->findChild<StatusLine *>()->findChildren<QToolButton *>();
    bool found = false;
    for (const QToolButton *button : buttons) {
        if (!button->accessibleName().startsWith("No server connected"_L1))
            continue;
        found = true;
        QCOMPARE(button->text(), button->accessibleName());
    }
    QVERIFY(found);
}

void TestAccessible::theStatusLineIsReadWhereThereIsNone()
{
    auto *line = m_window->findChild<StatusLine *>();
    auto *place
        = test::visible<QToolButton>(*line, u"Connected to Báo Vàm Lá, phía bên kia sông"_s);
    QVERIFY(!place);
    for (const QString &trouble : {QString(), u"Mạng đứt."_s}) {
        line->setServer(u"Connected to Báo Vàm Lá, phía bên kia sông"_s, trouble);
        place = test::visible<QToolButton>(*line, u"Connected to Báo Vàm Lá, phía bên kia sông"_s);
        QVERIFY(place);
        QCOMPARE(place->text(), place->accessibleName());
        const QString before = place->toolTip();
        line->resize(420, line->height()); // as large type leaves it
        QVERIFY(place->text().endsWith(u'…'));
        QVERIFY2(place->toolTip().contains(place->accessibleName())
                && place->toolTip().contains(trouble),
            qPrintable(place->toolTip()));
        line->resize(m_window->width(), line->height());
        QCOMPARE(place->toolTip(), before);
    }
    // and of a name that is cut in any width
    const QString longName = u"Connected to "_s + QString(80, u'x');
    line->setServer(longName, {});
    QVERIFY(test::visible<QToolButton>(*line, longName)->toolTip().contains(longName));
    line->setServer({}, {});
    // The second half of a sentence goes before a word of it is cut.
    place = test::visible<QToolButton>(
        *line, u"No server connected · stories are kept on this computer"_s);
    QVERIFY(place);
    for (int wide = line->width(); wide > 400 && place->text() == place->accessibleName(); --wide)
        line->resize(wide, line->height());
    QCOMPARE(place->text(), u"No server connected"_s);
    line->resize(m_window->width(), line->height());
}

void TestAccessible::theTextIsText()
{
    auto *sheet = m_window->findChild<SheetEdit *>();
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(sheet);
    QAccessibleTextInterface *text = told ? told->textInterface() : nullptr;
    if (text == nullptr)
        QFAIL("the sheet tells no text");
    const QString read = text->text(0, text->characterCount());
    QVERIFY(read.contains(m_window->desk().story().content.headline));
}

void TestAccessible::rowsSayWhatTheyAre()
{
    const auto views = m_window->findChildren<QListView *>();
    int rows = 0;
    for (const QListView *view : views) {
        if (!view->model())
            continue;
        for (int i = 0; i < qMin(20, view->model()->rowCount()); ++i, ++rows) {
            const QModelIndex index = view->model()->index(i, 0);
            const QString told = index.data(Qt::AccessibleTextRole).toString();
            QVERIFY2(!(told.isEmpty() ? index.data().toString() : told).isEmpty(),
                qPrintable(u"row %1 of %2"_s.arg(i).arg(nameOf(const_cast<QListView *>(view)))));
        }
    }
    QVERIFY(rows > 5);
}

void TestAccessible::theCaptionIsText()
{
    m_window->findChild<Inspector *>()->actions().at(1)->trigger();
    const auto fields = m_window->findChildren<QPlainTextEdit *>();
    bool found = false;
    for (QPlainTextEdit *field : fields) {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(field);
        if (!field->isVisible() || nameOf(field) != u"Caption of picture 1"_s)
            continue;
        found = true;
        QVERIFY(told->textInterface() && told->editableTextInterface());
    }
    QVERIFY(found);
}

void TestAccessible::textCanBeReadInBothThemes()
{
    for (const auto choice : {Look::Choice::Light, Look::Choice::Dark}) {
        m_look->setChoice(choice);
        const QPalette palette = QApplication::palette();
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[]
            = {{QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base},
                {QPalette::Text, QPalette::AlternateBase}, {QPalette::ButtonText, QPalette::Button},
                {QPalette::PlaceholderText, QPalette::Base},
                {QPalette::HighlightedText, QPalette::Highlight},
                {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::Link, QPalette::Base}};
        for (const auto &[text, ground] : pairs)
            QVERIFY2(test::contrast(palette.color(text), palette.color(ground)) >= 4.5,
                qPrintable(
                    u"%1 on %2"_s.arg(palette.color(text).name(), palette.color(ground).name())));
    }
}

// What is painted, not only what the palette says.
void TestAccessible::thePaperFollowsTheTheme()
{
    auto *sheet = m_window->findChild<SheetEdit *>();
    for (const auto choice : {Look::Choice::Light, Look::Choice::Dark, Look::Choice::Light}) {
        m_look->setChoice(choice);
        QCoreApplication::processEvents();
        const QImage shown = sheet->viewport()->grab().toImage();
        QCOMPARE(shown.pixelColor(1, shown.height() / 2), m_look->theme().paper);
    }
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestAccessible test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessible.moc"
