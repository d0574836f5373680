// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named.h"
#include "photos/framingsheet.h"
#include "preview/devicetab.h"

#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestFraming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void theFocalPointIsPutAndMoved();
    void aFrameIsDraggedInside();
    void aFrameKeepsItsShape();
    void backToAutomatic();
    void leavingChangesNothing();

private:
    void press(const QString &name);
    [[nodiscard]] FrameView *view() const { return m_sheet->view(); }
    [[nodiscard]] QPoint at(double x, double y) const
    {
        const QRectF place = view()->picturePlace();
        return QPointF(place.left() + x * place.width(), place.top() + y * place.height())
            .toPoint();
    }
    [[nodiscard]] double shapeOf(Shape shape) const
    {
        const QRect crop = view()->framing().crop(shape);
        return double(crop.width()) * m_photo.size.width() / crop.height() / m_photo.size.height();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<QMainWindow> m_window;
    FramingSheet *m_sheet = nullptr;
    Photo m_photo;
    Framing m_framed;
    int m_times = 0;
};

void TestFraming::initTestCase()
{
    m_look = std::make_unique<Look>(Look::Choice::Light);
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_dir->filePath(u"toasoan"_s), {});
    QVERIFY2(store, store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    m_pictures = std::make_unique<Pictures>(*m_store);
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QVERIFY(image.save(m_dir->filePath(u"a.jpg"_s)));
    const auto sha256 = m_store->addPictureFile(m_dir->filePath(u"a.jpg"_s));
    QVERIFY(sha256);
    m_photo = Photo{u"1"_s, *sha256, u"Cầu Ván"_s, u"Đức Trung"_s, {}, QSize(900, 600)};
}

void TestFraming::cleanupTestCase()
{
    QThreadPool::globalInstance()->waitForDone();
    m_pictures.reset();
}

void TestFraming::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_times = 0;
    m_sheet = new FramingSheet(m_photo, *m_pictures, *m_look, m_window.get());
    connect(
        m_sheet, &FramingSheet::framed, this, [this](const QString &id, const Framing &framing) {
            QCOMPARE(id, m_photo.id);
            m_framed = framing;
            ++m_times;
        });
    m_sheet->open(view());
    QTRY_VERIFY(view()->width() > 300);
}

void TestFraming::cleanup()
{
    m_window.reset();
}

void TestFraming::press(const QString &name)
{
    auto *button = test::visible<QAbstractButton>(*m_window, name);
    QVERIFY2(button, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestFraming::theFocalPointIsPutAndMoved()
{
    QVERIFY(view()->hasFocus());
    QTest::mousePress(view(), Qt::LeftButton, {}, at(0.2, 0.3));
    QVERIFY(view()->framing().focus);
    QVERIFY((*view()->framing().focus - QPoint(2000, 3000)).manhattanLength() < 60);
    const QPoint before = *view()->framing().focus;
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(*view()->framing().focus, before + QPoint(100, 500));
    press(u"Keep the crops"_s);
    QCOMPARE(m_times, 1);
    QCOMPARE(m_framed.focus, std::optional(before + QPoint(100, 500)));
    // The square follows it.
    QVERIFY(cropFor(m_framed, Shape::Square, m_photo.size).left() < 0.05);
}

void TestFraming::aFrameIsDraggedInside()
{
    press(u"1:1"_s);
    QTest::mousePress(view(), Qt::LeftButton, {}, at(0.5, 0.5));
    QTest::mouseMove(view(), at(0.1, 0.5));
    QMouseEvent move(QEvent::MouseMove, at(-0.5, 0.2), view()->mapToGlobal(at(-0.5, 0.2)),
        Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view(), &move);
    const QRect crop = view()->framing().crop(Shape::Square);
    QCOMPARE(crop.left(), 0);
    QCOMPARE(crop.height(), Framing::unit);
    QVERIFY(std::abs(shapeOf(Shape::Square) - 1) < 0.01);
    QVERIFY(!view()->framing().focus);
}

void TestFraming::aFrameKeepsItsShape()
{
    press(u"16:9"_s);
    view()->setFocus();
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(view(), Qt::Key_Minus);
    QTest::keyClick(view(), Qt::Key_Left, Qt::ShiftModifier);
    const QRect small = view()->framing().crop(Shape::Wide);
    QVERIFY(small.width() < 7500);
    QVERIFY(std::abs(shapeOf(Shape::Wide) - 16.0 / 9) < 0.01);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(view(), Qt::Key_Plus);
    const QRect large = view()->framing().crop(Shape::Wide);
    QVERIFY(large.width() <= Framing::unit && large.width() > 9900);
    QVERIFY(std::abs(shapeOf(Shape::Wide) - 16.0 / 9) < 0.01);
    QVERIFY(view()->framing().crop(Shape::Square).isEmpty());
}

void TestFraming::backToAutomatic()
{
    press(u"4:3"_s);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Minus);
    QVERIFY(!view()->framing().isEmpty());
    press(u"Back to automatic"_s);
    QVERIFY(view()->framing().isEmpty());
    press(u"Keep the crops"_s);
    QVERIFY(m_framed.isEmpty());
}

void TestFraming::leavingChangesNothing()
{
    QTest::mousePress(view(), Qt::LeftButton, {}, at(0.2, 0.3));
    QTest::keyClick(view(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChildren<FramingSheet *>().isEmpty());
    QCOMPARE(m_times, 0);
}

QTEST_MAIN(TestFraming)
#include "tst_framing.moc"
