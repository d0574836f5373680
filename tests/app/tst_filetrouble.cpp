// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filetrouble.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestFileTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindHasItsWords_data();
    void eachKindHasItsWords();
    void aFullDisk();

private:
    QTemporaryDir m_dir;
};

void TestFileTrouble::eachKindHasItsWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("not there") << u"none/a"_s << u"there is no such file or folder."_s;
    QTest::newRow("a file as folder") << u"file/a"_s << u"there is no such file or folder."_s;
    QTest::newRow("a folder") << u"folder"_s << u"it is a folder."_s;
    QTest::newRow("a long name") << u"a"_s.repeated(300) << u"its name is too long."_s;
}

void TestFileTrouble::eachKindHasItsWords()
{
    QFETCH(const QString, name);
    QFETCH(const QString, words);
    QVERIFY(QDir(m_dir.path()).mkpath(u"folder"_s));
    QFile there(m_dir.filePath(u"file"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QFile file(m_dir.filePath(name));
    QVERIFY(!file.open(QIODevice::WriteOnly));
    QCOMPARE(fileTrouble(file), words);
    QSaveFile saved(m_dir.filePath(name));
    QVERIFY(!saved.open(QIODevice::WriteOnly) || !saved.commit());
    QCOMPARE(fileTrouble(saved), words);
}

void TestFileTrouble::aFullDisk()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("no /dev/full here");
    QVERIFY(full.write("a") != 1 || !full.flush());
    QCOMPARE(fileTrouble(full), u"the disk is full."_s);
}

QTEST_GUILESS_MAIN(TestFileTrouble)
#include "tst_filetrouble.moc"
