// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A newsroom on a disk that is full, or that can only be read, is still read.
#include "clirunner.h"

#include <QTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliDisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullDiskIsRead();
    void aFullDiskIsCalledFull();
    void aDiskForReadingIsRead();
    void aDiskForReadingIsSaid();

private:
    /// A shell in which $disk is a small disk of its own, with a newsroom of one story in $room.
    [[nodiscard]] Answer shell(const QString &script) const;
    CliRunner m_cli;
};

namespace {

// rc and the first line of stderr of each, for one look at all that fail
constexpr auto readers = R"sh(
for it in "list" "show $id" "show $id --json" "render $id" "export $id --format html" \
    "check" "member list" "diff $id 1 1" "backup sao-luu"; do
    cli $it >/dev/null 2>"$out/err" || echo "$it: $(cat "$out/err")"
done
)sh"_L1;

constexpr auto fill = R"sh(
head -c 8M /dev/zero >"$disk/rest" 2>/dev/null
)sh"_L1;

constexpr auto readOnly = R"sh(
mount -o remount,ro "$disk" || exit 9
)sh"_L1;

} // namespace

Answer TestCliDisks::shell(const QString &script) const
{
    const QString before = uR"sh(
disk='%1' out='%2' room="$disk/room"
cli() { '%3' --store "$room" "$@"; }
mkdir -p "$disk" "$out" && cd "$out" && mount -t tmpfs -o size=4m none "$disk" || exit 9
cli init >/dev/null && id=$(cli new --headline Cau) || exit 8
echo '<p>Mot doan.</p>' | cli set $id body - || exit 8
)sh"_s.arg(m_cli.temp(u"disk"_s), m_cli.temp(u"out"_s),
        QStringLiteral(TOASOAN_BINARY_DIR "/toasoan-cli"));
    QProcess process;
    process.start(
        u"unshare"_s, {u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s, before + script});
    Answer answer;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        answer.code = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

void TestCliDisks::initTestCase()
{
    const Answer answer = shell(u"true"_s);
    if (answer.code == 9 || answer.code == -1 || answer.err.startsWith("unshare:"))
        QSKIP("this system lets nobody mount a disk of his own");
    QCOMPARE(answer.code, 0);
}

void TestCliDisks::aFullDiskIsRead()
{
    const Answer answer = shell(fill + readers);
    QCOMPARE(answer.out, QByteArray());
}

void TestCliDisks::aFullDiskIsCalledFull()
{
    const Answer answer = shell(fill + u"cli new --headline Moi"_s);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("đầy"), answer.err);
}

void TestCliDisks::aDiskForReadingIsRead()
{
    const Answer answer = shell(readOnly + readers);
    QCOMPARE(answer.out, QByteArray());
}

void TestCliDisks::aDiskForReadingIsSaid()
{
    const Answer answer = shell(readOnly + u"cli new --headline Moi"_s);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("chỉ đọc được"), answer.err);
}

QTEST_GUILESS_MAIN(TestCliDisks)
#include "tst_clidisks.moc"
