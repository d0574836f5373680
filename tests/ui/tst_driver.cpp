// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/driver.h"

#include <QPainter>
#include <QSemaphore>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

// Half of it waits for a picture that another thread reads, as the publish sheet's does.
class Waiting : public QWidget
{
public:
    QSemaphore mayEnd;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.fillRect(0, 0, width() / 2, height(), m_read ? Qt::red : Qt::lightGray);
        if (std::exchange(m_asked, true))
            return;
        QTimer::singleShot(1500, this, [this] { mayEnd.release(); });
        QtConcurrent::run([this] { mayEnd.acquire(); }).then(this, [this] {
            m_read = true;
            update();
        });
    }

private:
    bool m_asked = false;
    bool m_read = false;
};

} // namespace

class TestDriver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPictureThatIsStillReadIsWaitedFor();
};

void TestDriver::aPictureThatIsStillReadIsWaitedFor()
{
    const QTemporaryDir dir;
    Waiting window;
    window.resize(200, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Driver driver(&window, dir.path());
    driver.shot(u"a"_s);
    QVERIFY2(driver.ok(), qPrintable(driver.failure()));
    const QImage shot(dir.filePath(driver.shots().constFirst()));
    QCOMPARE(shot.pixelColor(10, 10), QColor(Qt::red));
}

QTEST_MAIN(TestDriver)
#include "tst_driver.moc"
