// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/driver.h"

#include "common/pieces.h"

#include <algorithm>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <QWindow>

// Exported by QtGui for exactly this purpose (QTest uses them); declared here so that the program
// need not link QtTest.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
    Qt::KeyboardModifiers modifiers, const QString &text, bool autorepeat, ushort count);
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow *window, const QPointF &local, const QPointF &global,
    Qt::MouseButtons state, Qt::MouseButton button, QEvent::Type type,
    Qt::KeyboardModifiers modifiers, int timestamp);

namespace toasoan {

namespace {

constexpr int kPollMs = 20;
constexpr int kFindMs = 30000; // a loaded machine is no fault of the desk
constexpr int kStillMs = 120; // between two looks that must be the same
constexpr int kRestlessMs = 5000; // a picture that moves for longer is taken as it is

void spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// A picture of one colour is a window that did not paint.
bool isBlank(const QImage &picture)
{
    const QImage small = picture.scaled(64, 48).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            if (small.pixel(x, y) != small.pixel(0, 0))
                return false;
    return true;
}

// Pictures come from threads of their own: a place that waits for one looks as still as one that
// is done.
bool isReading()
{
    return QThreadPool::globalInstance()->activeThreadCount() > 0;
}

} // namespace

Driver::Driver(QWidget *window, QString shotFolder, const QStringList &before)
    : m_window(window)
    , m_folder(std::move(shotFolder))
    , m_shots(before)
{
}

QWidget *Driver::peek(const QString &accessibleName) const
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all)
        if (widget->accessibleName() == accessibleName && widget->isVisible())
            return widget;
    return nullptr;
}

QWidget *Driver::find(const QString &accessibleName)
{
    waitFor([&] { return peek(accessibleName) != nullptr; },
        QStringLiteral("no visible widget is named “%1”").arg(accessibleName), kFindMs);
    return ok() ? peek(accessibleName) : nullptr;
}

QWidget *Driver::target() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    return m_window;
}

void Driver::press(QWidget *window, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWindow *handle = window->window()->windowHandle();
    qt_handleKeyEvent(handle, QEvent::KeyPress, key, modifiers, text, false, 1);
    qt_handleKeyEvent(handle, QEvent::KeyRelease, key, modifiers, text, false, 1);
    QCoreApplication::processEvents();
}

void Driver::key(const QKeySequence &sequence)
{
    if (!ok())
        return;
    for (int i = 0; i < sequence.count(); ++i) {
        const QKeyCombination combination = sequence[uint(i)];
        const Qt::Key key = combination.key();
        QString text;
        if (combination.keyboardModifiers() == Qt::NoModifier
            || combination.keyboardModifiers() == Qt::ShiftModifier) {
            if (key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde)
                text = QChar(key).toLower();
            else if (key == Qt::Key_Return || key == Qt::Key_Enter)
                text = QStringLiteral("\r");
            else if (key == Qt::Key_Tab)
                text = QStringLiteral("\t");
        }
        press(target(), key, combination.keyboardModifiers(), text);
    }
    settle(30);
}

void Driver::type(const QString &text)
{
    if (!ok())
        return;
    for (const QChar letter : text) {
        const int key
            = letter.toUpper().unicode() < 0x80 ? letter.toUpper().unicode() : int(Qt::Key_unknown);
        press(
            target(), key, letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(letter));
    }
    settle(30);
}

void Driver::clickAt(QWidget *widget, const QPoint &place)
{
    if (!ok() || !widget)
        return;
    QWindow *handle = widget->window()->windowHandle();
    const QPointF local = widget->mapTo(widget->window(), place);
    const QPointF global = widget->mapToGlobal(place);
    const auto send = [&](QEvent::Type type, Qt::MouseButtons state, Qt::MouseButton button) {
        qt_handleMouseEvent(handle, local, global, state, button, type, Qt::NoModifier, 0);
        QCoreApplication::processEvents();
    };
    send(QEvent::MouseMove, Qt::NoButton, Qt::NoButton);
    send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, Qt::NoButton, Qt::LeftButton);
    settle(30);
}

// Nothing lies over it, and it is where it was a moment ago: a sheet that is being laid out anew
// moves its buttons from under the mouse.
void Driver::awaitReach(QWidget *widget, const QString &accessibleName)
{
    QPoint last(-1, -1);
    const auto reached = [widget, &last] {
        const QPoint place = widget->mapTo(widget->window(), widget->rect().center());
        const QWidget *hit = widget->window()->childAt(place);
        const bool still = std::exchange(last, place) == place;
        return still && hit && (hit == widget || widget->isAncestorOf(hit));
    };
    waitFor(reached, QStringLiteral("“%1” is out of reach").arg(accessibleName), kFindMs);
}

void Driver::click(const QString &accessibleName)
{
    if (QWidget *widget = find(accessibleName)) {
        waitFor([&] { return widget->isEnabled(); },
            QStringLiteral("“%1” stays disabled").arg(accessibleName), kFindMs);
        awaitReach(widget, accessibleName);
        clickAt(widget, widget->rect().center());
    }
}

QAction *Driver::openEntry(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *action : actions)
        if (action->isVisible() && action->isEnabled() && action->text().remove(u'&') == text)
            return action;
    return nullptr;
}

void Driver::choose(const std::function<void()> &open, const QStringList &path)
{
    if (!ok())
        return;
    QStringList left = path;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, m_window, [&] {
        QAction *entry = left.isEmpty() ? nullptr : openEntry(left.first());
        if (!entry)
            return;
        left.removeFirst();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (left.isEmpty())
            poll.stop();
        clickAt(menu, menu->actionGeometry(entry).center());
    });
    // A menu that never comes, or never offers the entry, is closed so that its loop ends.
    QTimer giveUp;
    giveUp.setSingleShot(true);
    QObject::connect(&giveUp, &QTimer::timeout, m_window, [&] {
        require(left.isEmpty(), QStringLiteral("no open menu offers “%1”").arg(left.value(0)));
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    });
    poll.start(kPollMs * 5);
    giveUp.start(kFindMs);
    open();
    waitFor([&] { return left.isEmpty(); },
        QStringLiteral("no open menu offers “%1”").arg(path.last()), kFindMs);
    giveUp.stop();
    settle(60);
}

void Driver::clickRow(const QString &accessibleName, const QString &part)
{
    auto *view = qobject_cast<QAbstractItemView *>(find(accessibleName));
    require(view != nullptr, QStringLiteral("“%1” is no list").arg(accessibleName));
    QModelIndex found;
    const auto look = [&] {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; row < model->rowCount(view->rootIndex()); ++row) {
            const QModelIndex index = model->index(row, 0, view->rootIndex());
            const QString text
                = index.data(Qt::AccessibleTextRole).toString() + index.data().toString();
            if (text.contains(part)) {
                found = index;
                return true;
            }
        }
        return false;
    };
    if (!ok()
        || !waitFor(
            look, QStringLiteral("no row of “%1” holds “%2”").arg(accessibleName, part), kFindMs))
        return;
    view->scrollTo(found);
    settle(60);
    awaitReach(view->viewport(), accessibleName);
    clickAt(view->viewport(), view->visualRect(found).center());
}

// Typed into whatever has the keyboard, as a person does: the dialog opens a list of suggestions
// over itself, and a dialog that closed under that list would leave the window without the
// keyboard.
void Driver::answerFileDialog(const QString &path)
{
    if (!ok())
        return;
    auto *poll = new QTimer(m_window);
    QObject::connect(poll, &QTimer::timeout, m_window, [this, poll, path] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible() || !dialog->findChild<QLineEdit *>())
            return;
        poll->stop();
        poll->deleteLater();
        auto *field = dialog->findChild<QLineEdit *>();
        field->selectAll(); // a name may be suggested in it
        for (const QChar letter : path)
            press(target(), letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        if (QApplication::activePopupWidget())
            press(target(), Qt::Key_Escape, Qt::NoModifier, {});
        press(dialog, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    });
    poll->start(kPollMs * 5);
}

void Driver::require(bool condition, const QString &what)
{
    if (ok() && !condition)
        m_failure = what;
}

bool Driver::waitFor(const std::function<bool()> &condition, const QString &what, int ms)
{
    QDeadlineTimer deadline(ms);
    while (ok() && !condition()) {
        if (deadline.hasExpired()) {
            m_failure = what;
            return false;
        }
        spin(kPollMs);
    }
    return ok();
}

void Driver::await(const QString &accessibleName)
{
    waitFor([&] { return peek(accessibleName) != nullptr; },
        QStringLiteral("“%1” does not come").arg(accessibleName));
}

void Driver::awaitGone(const QString &accessibleName)
{
    waitFor([&] { return peek(accessibleName) == nullptr; },
        QStringLiteral("“%1” stays").arg(accessibleName));
}

void Driver::awaitFocus(const QString &accessibleName)
{
    waitFor(
        [&] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->accessibleName() == accessibleName;
        },
        QStringLiteral("“%1” does not get the keyboard").arg(accessibleName));
}

void Driver::awaitText(const QString &part, int ms)
{
    const auto told = [&] {
        const QWidgetList all = QApplication::allWidgets();
        return std::any_of(all.cbegin(), all.cend(), [&](const QWidget *widget) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *line = qobject_cast<const ElidedLabel *>(widget);
            return widget->isVisible()
                && (label      ? label->text()
                        : line ? line->text()
                               : QString())
                       .contains(part);
        });
    };
    waitFor(told, QStringLiteral("nobody says “%1”").arg(part), ms);
}

void Driver::toEndOfText()
{
    click(QStringLiteral("Nội dung bài"));
    key(QKeySequence(
        QStringLiteral("Ctrl+Home"))); // from the end itself the next leads to the byline
    key(QKeySequence(QStringLiteral("Ctrl+End")));
}

void Driver::settle(int ms)
{
    if (ok())
        spin(ms);
}

void Driver::resize(const QSize &size)
{
    m_window->resize(size);
    waitFor([&] { return m_window->size() == size; },
        QStringLiteral("the window did not take its size"));
    settle();
}

void Driver::sitAt(QWidget *window)
{
    m_window->hide();
    m_window = window;
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    waitFor([this] { return m_window->isActiveWindow(); },
        QStringLiteral("the other window does not get the keyboard"));
}

void Driver::shot(const QString &name)
{
    shotOf(m_window, name);
}

void Driver::shotOf(QWidget *widget, const QString &name)
{
    if (!ok())
        return;
    // Two looks at it are the same: what was pressed is done and painted.
    require(QApplication::activeWindow() == widget->window(),
        QStringLiteral("the window of “%1” does not have the keyboard").arg(name));
    const QDeadlineTimer deadline(kRestlessMs);
    const QDeadlineTimer reading(kFindMs);
    settle(kStillMs);
    QPixmap seen = widget->grab();
    QImage last;
    for (bool busy = true; !(busy ? reading : deadline).hasExpired(); seen = widget->grab()) {
        const QImage now = seen.toImage();
        if (now == last && !busy && !isBlank(now))
            break;
        last = now;
        busy = isReading(); // asked for by this look; the next one may show it
        settle(kStillMs);
    }
    save(seen, name);
}

void Driver::shotOfPopup(const std::function<void()> &open, const QString &name)
{
    if (!ok())
        return;
    bool seen = false;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, m_window, [&] {
        QWidget *popup = QApplication::activePopupWidget();
        if (!popup || seen)
            return;
        seen = true;
        QPixmap picture = m_window->grab();
        QPainter painter(&picture);
        painter.drawPixmap(m_window->mapFromGlobal(popup->mapToGlobal(QPoint())), popup->grab());
        painter.end();
        save(picture, name);
        popup->close();
    });
    poll.start(kPollMs * 5);
    open();
    waitFor([&] { return seen; }, QStringLiteral("no menu opens for “%1”").arg(name), kFindMs);
}

void Driver::save(const QPixmap &picture, const QString &name)
{
    require(!isBlank(picture.toImage()), QStringLiteral("“%1” is blank").arg(name));
    const QString file
        = QStringLiteral("%1-%2.png").arg(m_shots.size() + 1, 2, 10, QLatin1Char('0')).arg(name);
    require(
        picture.save(QDir(m_folder).filePath(file)), QStringLiteral("cannot write %1").arg(file));
    m_shots.append(file);
}

} // namespace toasoan
