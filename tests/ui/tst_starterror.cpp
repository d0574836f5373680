// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A newsroom whose file is damaged: the window itself brings a backup back.
#include "common/prompt.h"
#include "desk/newsroom.h"
#include "desk/starterror.h"
#include "store/backup.h"
#include "store/store.h"
#include "text/html.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace toasoan;

class TestStartError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNewestIsBroughtBack();
    void anotherOneIsChosen();
    void nobodyWantsOne();
    void anotherFileIsNoBackup();
    void withoutItsPicturesOnlyIfWanted();
    void otherTroubleIsOnlyTold();
    void whatCannotBeWrittenIsRead();

private:
    /// Damages the newsroom and answers why it does not open.
    [[nodiscard]] Error damage() const;
    [[nodiscard]] QStringList headlines() const;
    /// Files beside the newsroom's folder.
    [[nodiscard]] QStringList beside() const;

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_dir, m_elsewhere;
};

namespace {

QByteArray rubbish()
{
    return QByteArray(9000, 'x');
}

/// Reads and closes the box that comes next; where a button says `press`, the one after it.
class NextBox
{
public:
    explicit NextBox(const QString &press = {})
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, press] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                m_text = box->text();
                const auto buttons = box->buttons();
                for (const QAbstractButton *button : buttons)
                    m_icons += button->icon().isNull() ? 0 : 1;
                m_default = box->defaultButton() ? box->defaultButton()->text() : QString();
                for (QAbstractButton *button : buttons)
                    if (button->text().remove(u'&') == press)
                        return button->click(); // and one comes after it
                m_timer.stop();
                box->close();
            }
        });
        m_timer.start(10);
    }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] int icons() const { return m_icons; } ///< on its buttons
    [[nodiscard]] QString byEnter() const { return m_default; } ///< the button

private:
    QTimer m_timer;
    QString m_text, m_default;
    int m_icons = 0;
};

} // namespace

void TestStartError::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_dir = m_place->filePath(u"tòa soạn"_s);
    m_elsewhere = m_place->filePath(u"usb"_s);
    QVERIFY(QDir().mkpath(m_elsewhere));
    const auto store = Store::open(m_dir, {});
    QVERIFY(store);
    const Member by = (*store)->members()->constFirst();
    Content content;
    content.headline = u"Một"_s;
    QVERIFY((*store)->createStory(content, by));
    QVERIFY((*store)->backup(m_elsewhere + u"/cũ.toasoan-backup"_s));
    content.headline = u"Hai"_s;
    QVERIFY((*store)->createStory(content, by));
    QVERIFY((*store)->dailyBackup());
}

Error TestStartError::damage() const
{
    QFile file(m_dir + u"/newsroom.db"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(rubbish()) != rubbish().size())
        return {};
    file.close();
    const auto store = openNewsroom(m_dir, false);
    return store ? Error() : store.error();
}

QStringList TestStartError::headlines() const
{
    QStringList all;
    if (const auto store = openNewsroom(m_dir, false)) {
        const auto stories = (*store)->list();
        for (const StorySummary &story : stories.value_or(QList<StorySummary>()))
            all += story.headline;
    }
    all.sort();
    return all;
}

QStringList TestStartError::beside() const
{
    return QDir(m_place->path()).entryList(QDir::Files);
}

void TestStartError::theNewestIsBroughtBack()
{
    const Error error = damage();
    QCOMPARE(error.kind, Error::Kind::Damaged);
    prompt::answerNext(prompt::Answer::First);
    const NextBox box;
    QCOMPARE(mendStart(error, m_dir), Start::Again);
    QCOMPARE(headlines(), (QStringList{u"Hai"_s, u"Một"_s}));
    QCOMPARE(beside().size(), 1);
    QFile kept(m_place->filePath(beside().constFirst()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), rubbish());
    QVERIFY2(box.text().contains(beside().constFirst()), qPrintable(box.text()));
}

void TestStartError::anotherOneIsChosen()
{
    const Error error = damage();
    prompt::answerNext(prompt::Answer::Second);
    prompt::answerNextFiles({m_elsewhere + u"/cũ.toasoan-backup"_s});
    const NextBox box;
    QCOMPARE(mendStart(error, m_dir), Start::Again);
    QCOMPARE(headlines(), QStringList{u"Một"_s});
    QCOMPARE(beside().size(), 1);
}

void TestStartError::nobodyWantsOne()
{
    const Error error = damage();
    prompt::answerNext(prompt::Answer::Cancel);
    QCOMPARE(mendStart(error, m_dir), Start::GiveUp);
    prompt::answerNext(prompt::Answer::Second);
    prompt::answerNextFiles({});
    QCOMPARE(mendStart(error, m_dir), Start::GiveUp);
    QFile file(m_dir + u"/newsroom.db"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), rubbish());
    QVERIFY(beside().isEmpty());
}

void TestStartError::anotherFileIsNoBackup()
{
    const Error error = damage();
    QVERIFY(QFile::remove(
        QDir(m_dir + u"/backups"_s).entryInfoList(QDir::Files).constFirst().filePath()));
    // No backup lies in the folder: the first answer is the choice.
    prompt::answerNext(prompt::Answer::First);
    prompt::answerNextFiles({m_dir + u"/lock"_s});
    const NextBox box;
    QCOMPARE(mendStart(error, m_dir), Start::Again); // to be asked once more
    QVERIFY(!box.text().isEmpty());
    QCOMPARE(damage().kind, Error::Kind::Damaged);
    QVERIFY(beside().isEmpty());
}

void TestStartError::withoutItsPicturesOnlyIfWanted()
{
    {
        const auto store = openNewsroom(m_dir, false);
        QVERIFY(store);
        QFile picture(m_elsewhere + u"/a.jpg"_s);
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("picture") > 0);
        picture.close();
        QVERIFY((*store)->addPictureFile(picture.fileName()));
        QVERIFY(QFile::remove(newestBackup(m_dir)));
        QVERIFY((*store)->dailyBackup());
    }
    QVERIFY(QDir(m_dir + u"/backups/photos"_s).removeRecursively());
    QVERIFY(QDir(m_dir + u"/photos"_s).removeRecursively());
    const Error error = damage();
    {
        prompt::answerNext(prompt::Answer::First);
        const NextBox box;
        QCOMPARE(mendStart(error, m_dir), Start::Again); // to be asked once more
        QVERIFY2(box.text().contains(m_dir + u"/backups/photos"_s), qPrintable(box.text()));
        QCOMPARE(damage().kind, Error::Kind::Damaged);
    }
    prompt::answerNext(prompt::Answer::First);
    const NextBox box(u"Bring it back without them"_s);
    QCOMPARE(mendStart(error, m_dir), Start::Again);
    QCOMPARE(headlines(), (QStringList{u"Hai"_s, u"Một"_s}));
}

void TestStartError::otherTroubleIsOnlyTold()
{
    const NextBox box;
    QCOMPARE(mendStart({Error::Kind::Io, u"Ổ đĩa không có."_s, u"errno 5"_s}, m_elsewhere),
        Start::GiveUp);
    QCOMPARE(box.text(), u"Ổ đĩa không có."_s);
    QCOMPARE(box.icons(), 0);
    QVERIFY2(box.byEnter().remove(u'&') == u"Close"_s, qPrintable(box.byEnter()));
    QCOMPARE(headlines().size(), 2);
}

// On a disk that can only be read, or a full one.
void TestStartError::whatCannotBeWrittenIsRead()
{
    const Error error{Error::Kind::Io, u"Thư mục không ghi được."_s, {}};
    prompt::answerNext(prompt::Answer::First);
    QCOMPARE(mendStart(error, m_dir), Start::Reading);
    prompt::answerNext(prompt::Answer::Cancel);
    QCOMPARE(mendStart(error, m_dir), Start::GiveUp);
    QCOMPARE(headlines().size(), 2);
}

QTEST_MAIN(TestStartError)
#include "tst_starterror.moc"
