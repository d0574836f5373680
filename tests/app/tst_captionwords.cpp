// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Variables and codes of the caption form.
#include "spell/captioncodes.h"
#include "story/captionvariables.h"

#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestCaptionWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void variablesAreFoundInBothLanguages();
    void eachPictureSaysItsOwn();
    void whatIsNotKnownLeavesNoComma();
    void whatIsNotKnownChangesNothingElse();
    void aFileIsNamedWithoutItsKindOnly();
    void otherFieldsOfTheSameBatchCount();
    void codesEndWithTheirSign();
    void codesAreTypedNotLaidBare();
    void codesOpenPeopleAndAbbreviations();

private:
    static Picture picture()
    {
        Picture picture;
        picture.name = u"VL_4125.jpg"_s;
        picture.taken = u"2026-11-25T09:10:00"_s;
        picture.place = u"xã Tân Lộc Đông"_s;
        picture.credit = u"Minh Khôi"_s;
        return picture;
    }
};

void TestCaptionWords::variablesAreFoundInBothLanguages()
{
    QCOMPARE(variablesIn(u"Sáng {ngày}, {Nơi} và {x}"_s),
        (QList<VariablePlace>{{CaptionVariable::Date, 5, 6}, {CaptionVariable::Place, 13, 5}}));
    for (const CaptionVariable one : allVariables)
        for (const bool vietnamese : {true, false})
            QCOMPARE(variablesIn(typedVariable(one, vietnamese)).value(0).variable, one);
    QCOMPARE(variablesIn(u"{nguoi chup}"_s).value(0).variable, CaptionVariable::Credit);
    QVERIFY(variablesIn(u"{ } {} {{"_s).isEmpty());
}

void TestCaptionWords::eachPictureSaysItsOwn()
{
    QCOMPARE(withVariables(
                 u"{ngày}-{năm} lúc {giờ}, {nơi}; {người chụp}, {tệp}, ảnh {số}."_s, picture(), 3),
        u"25-11-2026 lúc 09:10, xã Tân Lộc Đông; Minh Khôi, VL_4125, ảnh 3."_s);
    QCOMPARE(withVariables(u"Giá {tạm tính}, 2  ký"_s, picture(), 1), u"Giá {tạm tính}, 2  ký"_s);
}

void TestCaptionWords::whatIsNotKnownLeavesNoComma()
{
    Picture unknown = picture();
    unknown.taken.clear();
    unknown.place.clear();
    QCOMPARE(withVariables(u"{ngày}, bà con {nơi}, cắt rau."_s, unknown, 1), u"bà con, cắt rau."_s);
    QCOMPARE(withVariables(u"Cắt rau, {nơi}."_s, unknown, 1), u"Cắt rau."_s);
    QCOMPARE(withVariables(u"Cắt rau, {nơi}"_s, unknown, 1), u"Cắt rau"_s);
    QCOMPARE(withVariables(u"Cắt rau, {nơi}, ngày mới"_s, unknown, 1), u"Cắt rau, ngày mới"_s);
    QCOMPARE(withVariables(u"Cắt rau ({ngày})."_s, unknown, 1), u"Cắt rau."_s);
    QCOMPARE(withVariables(u"Cắt rau ({nơi}, {ngày}): cá"_s, unknown, 1), u"Cắt rau: cá"_s);
    QCOMPARE(withVariables(u"Cắt rau, ({nơi}, {số})"_s, unknown, 1), u"Cắt rau, (1)"_s);
    QCOMPARE(withVariables(u"Sáng {ngày}-{năm}"_s, unknown, 1), u"Sáng"_s);
    QCOMPARE(withVariables(u"Sáng {ngày}-{năm} ở {tệp}"_s, unknown, 1), u"Sáng ở VL_4125"_s);
    QCOMPARE(withVariables(u"Rau – {nơi} – {ngày} {giờ} – cá"_s, unknown, 1), u"Rau – cá"_s);
    QCOMPARE(withVariables(u"Rau. {nơi}. Cá."_s, unknown, 1), u"Rau. Cá."_s);
    unknown.credit.clear();
    QCOMPARE(withVariables(u"Ảnh: {người chụp}"_s, unknown, 1), u"Ảnh"_s);
    QCOMPARE(withVariables(u"Ảnh: {người chụp}, {tệp}"_s, unknown, 1), u"Ảnh: VL_4125"_s);
}

void TestCaptionWords::whatIsNotKnownChangesNothingElse()
{
    Picture unknown = picture();
    unknown.place.clear();
    QCOMPARE(withVariables(u"Tỉ số 2 : 1, {nơi}."_s, unknown, 1), u"Tỉ số 2 : 1."_s);
    QCOMPARE(withVariables(u"– Rau ,  cá {nơi}"_s, unknown, 1), u"– Rau ,  cá"_s);
    QCOMPARE(withVariables(u"…- Rau {nơi} - cá"_s, unknown, 1), u"…- Rau - cá"_s);
}

void TestCaptionWords::aFileIsNamedWithoutItsKindOnly()
{
    Picture dated = picture();
    dated.name = u"25.11.2026-cau-van.jpg"_s;
    QCOMPARE(withVariables(u"{tệp}"_s, dated, 1), u"25.11.2026-cau-van"_s);
}

void TestCaptionWords::otherFieldsOfTheSameBatchCount()
{
    Picture one = picture();
    write(one,
        {{PictureField::Caption, WriteMode::Replace, u"Cắt rau ở {nơi}"_s},
            {PictureField::Place, WriteMode::Replace, u"ấp Bờ Dừa"_s}},
        1);
    QCOMPARE(one.caption, u"Cắt rau ở ấp Bờ Dừa"_s);
    write(one, {{PictureField::Caption, WriteMode::Append, u"({số})"_s}}, 2);
    QCOMPARE(one.caption, u"Cắt rau ở ấp Bờ Dừa (2)"_s);
}

void TestCaptionWords::codesEndWithTheirSign()
{
    QCOMPARE(codeBefore(u"Sáng nay, =lht="_s), (CaptionCode{10, 5, u"lht"_s}));
    QVERIFY(!codeBefore(u"=lht"_s));
    QVERIFY(!codeBefore(u"2 = 3 ="_s));
    QVERIFY(!codeBefore(u"=="_s));
    QVERIFY(!codeBefore(u"a=b="_s)); // a formula
    QVERIFY(!codeBefore(u"==b="_s));
}

void TestCaptionWords::codesAreTypedNotLaidBare()
{
    const CaptionCode code{0, 4, u"bd"_s};
    QCOMPARE(codeTyped(u"=bd"_s, u"=bd="_s, 4), code);
    QCOMPARE(codeTyped(u"=bd rau"_s, u"=bd= rau"_s, 4), code);
    QCOMPARE(codeTyped({}, u"=bd="_s, 4), code); // an input method gives a word at once
    QVERIFY(!codeTyped(u"=bd= "_s, u"=bd="_s, 4)); // backspace
    QVERIFY(!codeTyped(u"=bd= rau"_s, u"=bd=rau"_s, 4)); // delete
    QVERIFY(!codeTyped(u"=bd="_s, u"=bd="_s, 4));
}

void TestCaptionWords::codesOpenPeopleAndAbbreviations()
{
    const QList<KnownPerson> people{
        {u"Lê Hoàng Tám"_s, u"Phó Trưởng Công an huyện Cái Bần"_s, u"Thiếu tá"_s},
        {u"Đinh Thị Sáo"_s}, {u"Đỗ Thanh Sơn"_s, u"Chủ tịch xã"_s, u"Đại úy; Trung tá"_s}};
    const Snippets snippets{{u"ubnd"_s, u"Ủy ban nhân dân"_s}};
    const auto texts = [&](const QString &code) { return codeTexts(code, snippets, people); };
    const QString known = u"Thiếu tá Lê Hoàng Tám, Phó Trưởng Công an huyện Cái Bần"_s;
    QCOMPARE(texts(u"lht"_s), QStringList{known});
    QCOMPARE(texts(u"LeHoangTam"_s), QStringList{known});
    QCOMPARE(texts(u"ubnd"_s), QStringList{u"Ủy ban nhân dân"_s});
    QCOMPARE(texts(u"dts"_s), (QStringList{u"Đinh Thị Sáo"_s, u"Đỗ Thanh Sơn, Chủ tịch xã"_s}));
    QVERIFY(texts(u"l"_s).isEmpty());
    QVERIFY(texts(u"xyz"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestCaptionWords)
#include "tst_captionwords.moc"
