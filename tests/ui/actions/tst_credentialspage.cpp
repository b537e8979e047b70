// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakecredentials.h"
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/actioncard.h"
#include "ui/actions/actionpanel.h"
#include "ui/actions/credentialdialog.h"
#include "ui/actions/credentialspage.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_credentialspage {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

const auto kSecret = u"canary-9f3a"_s;
const auto kFlags = u"https://flags.example.com"_s;

CredentialUse use(const char* name, const QString& origin)
{
    return {QString::fromLatin1(name), sample::assistant().id, RungId(u"pin-prompt"_s), origin,
            u"${flags}"_s};
}

struct Stand {
    FakeDesk desk;
    FakeCredentials credentials;
    std::unique_ptr<actions::CredentialsPage> page;

    explicit Stand(const QList<CredentialUse>& uses, const QList<KeptCredential>& kept = {})
    {
        sample::acme(desk);
        credentials.sheet.uses = uses;
        credentials.sheet.kept = kept;
        page = std::make_unique<actions::CredentialsPage>(&desk, &credentials);
        page->resize(1100, 600);
        page->show();
    }

    parts::GridView* list() const { return page->findChild<parts::GridView*>(u"credentials"_s); }

    QPushButton* button(const char* name) const
    {
        return page->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    actions::CredentialDialog* dialog() const
    {
        return page->findChild<actions::CredentialDialog*>(u"credentialDialog"_s);
    }

    QString facts() const
    {
        return page->findChild<parts::PlainLabel*>(u"credentialFacts"_s)->plain();
    }

    void type(const char* field, const QString& text) const
    {
        auto* edit = dialog()->findChild<QLineEdit*>(QString::fromLatin1(field));
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
};

} // namespace

class TestCredentialsPage final : public QObject
{
    Q_OBJECT

private slots:

    void whatARungLacksStandsFirst()
    {
        Stand stand({use("prompts", kFlags)}, {{u"flags"_s, {kFlags}}});

        QCOMPARE_EQ(stand.list()->model()->rowCount(), 2);
        QCOMPARE_EQ(stand.list()->model()->index(0, 0).data().toString(), u"prompts"_s);
        QCOMPARE_EQ(stand.list()->model()->index(0, 1).data().toString(), u"missing here"_s);
        stand.page->pick(u"prompts"_s);
        QVERIFY2(stand.facts().contains(kFlags) && stand.facts().contains(u"Pin prompt v41"_s),
                 qPrintable(stand.facts()));
        QVERIFY(stand.button("credentialGive")->isVisible());
        QVERIFY(!stand.button("credentialRemove")->isVisible());
        QVERIFY(paintInEveryScheme(*stand.page, u"credentials-page"_s));
    }

    void aSecretIsTypedUnseenAndHandedOverOnce()
    {
        Stand stand({use("prompts", kFlags)});
        stand.page->pick(u"prompts"_s);
        stand.button("credentialGive")->click();
        auto* secret = stand.dialog()->findChild<QLineEdit*>(u"credentialSecret"_s);
        auto* save = stand.dialog()->findChild<QPushButton*>(u"credentialSave"_s);
        QCOMPARE_EQ(secret->echoMode(), QLineEdit::Password);
        stand.type("credentialSecret", kSecret);
        auto* place = stand.dialog()->findChild<QCheckBox*>(u"credentialOrigin"_s);
        QVERIFY(!place->isChecked());
        QVERIFY(!save->isEnabled());
        QVERIFY(paintInEveryScheme(*stand.dialog(), u"credential-add"_s));

        place->click();
        QVERIFY(save->isEnabled());
        save->click();

        QTRY_VERIFY(stand.dialog() == nullptr);
        QCOMPARE_EQ(stand.credentials.secrets.value(u"prompts"_s), kSecret.toUtf8());
        QCOMPARE_EQ(stand.credentials.sheet.kept.first().origins, QStringList{kFlags});
        for (const auto* label : stand.page->findChildren<parts::PlainLabel*>())
            QVERIFY(!label->plain().contains(kSecret));
        QVERIFY(stand.button("credentialBind")->isVisible());
    }

    void whatIsWrongIsSaidWhileOneTypes()
    {
        Stand stand({});
        stand.button("credentialAdd")->click();
        auto* save = stand.dialog()->findChild<QPushButton*>(u"credentialSave"_s);
        auto* note = stand.dialog()->findChild<parts::PlainLabel*>(u"credentialNote"_s);
        stand.type("credentialName", u"Flags!"_s);
        QVERIFY(note->plain().contains(u"lower-case"_s));
        stand.dialog()->findChild<QLineEdit*>(u"credentialName"_s)->setText(u"flags"_s);
        QVERIFY(note->plain().contains(u"secret"_s));
        stand.type("credentialSecret", kSecret);
        stand.type("credentialPlace", u"flags.example.com/api"_s);
        QVERIFY(note->plain().contains(u"https://host"_s));
        QVERIFY(!save->isEnabled());
    }

    void escapeAndARefusalKeepWhatWasTyped()
    {
        Stand stand({});
        stand.button("credentialAdd")->click();
        stand.type("credentialName", u"flags"_s);
        stand.type("credentialSecret", kSecret);
        stand.type("credentialPlace", kFlags);
        QTest::keyClick(stand.dialog(), Qt::Key_Escape);
        QVERIFY(stand.dialog() != nullptr && stand.dialog()->isVisible());
        stand.credentials.error = Error{Fault::Exists, u"flags"_s, u"There is one."_s, {}};

        stand.dialog()->findChild<QPushButton*>(u"credentialSave"_s)->click();

        auto* note = stand.dialog()->findChild<parts::PlainLabel*>(u"credentialNote"_s);
        QTRY_VERIFY(note->plain().contains(u"There is one."_s));
        QCOMPARE_EQ(stand.dialog()->findChild<QLineEdit*>(u"credentialSecret"_s)->text(), kSecret);
        QVERIFY(stand.credentials.secrets.isEmpty());
    }

    void anotherPlaceIsAllowedOnlyByHand()
    {
        Stand stand({use("flags", u"https://elsewhere.test"_s)}, {{u"flags"_s, {kFlags}}});
        stand.page->pick(u"flags"_s);
        QVERIFY2(stand.facts().contains(u"refused"_s), qPrintable(stand.facts()));

        QTest::keyClick(stand.list(), Qt::Key_Return);
        QVERIFY(stand.dialog() != nullptr);
        const QList<QCheckBox*> places
            = stand.dialog()->findChildren<QCheckBox*>(u"credentialOrigin"_s);
        QCOMPARE_EQ(places.size(), 2);
        QVERIFY(places.at(0)->isChecked() && !places.at(1)->isChecked());
        QVERIFY(!stand.dialog()->findChild<QPushButton*>(u"credentialSave"_s)->isEnabled());
        places.at(1)->click();
        places.at(0)->click();
        stand.dialog()->findChild<QPushButton*>(u"credentialSave"_s)->click();

        QTRY_COMPARE_EQ(stand.credentials.sheet.kept.first().origins,
                        QStringList{u"https://elsewhere.test"_s});
    }

    void removingAsksAndSaysWhatThenCannotBePressed()
    {
        Stand stand({use("flags", kFlags)}, {{u"flags"_s, {kFlags}}});
        stand.page->pick(u"flags"_s);
        stand.button("credentialRemove")->click();
        auto* question = stand.page->window()->findChild<QDialog*>(u"question"_s);
        QVERIFY(question != nullptr);
        QCOMPARE_EQ(stand.credentials.sheet.kept.size(), 1);
        QVERIFY(paintInEveryScheme(*question, u"credential-remove"_s));

        question->findChild<QPushButton*>(u"choice-remove"_s)->click();

        QTRY_VERIFY(stand.credentials.sheet.kept.isEmpty());
        QCOMPARE_EQ(stand.list()->model()->index(0, 1).data().toString(), u"missing here"_s);
    }

    void withoutAKeyNothingCanBeKept()
    {
        Stand stand({use("flags", kFlags)});
        stand.credentials.sheet.guard = CredentialGuard::NoKey;
        stand.page->hide();
        stand.page->show();

        QVERIFY(!stand.button("credentialAdd")->isEnabled());
        stand.page->pick(u"flags"_s);
        QVERIFY(!stand.button("credentialGive")->isEnabled());
        QVERIFY(stand.page->findChild<parts::PlainLabel*>(u"credentialsWhere"_s)
                    ->plain()
                    .contains(u"No key"_s));
    }

    void anEmptyAndAFullPageAreDrawn()
    {
        Stand empty({});
        QVERIFY(paintInEveryScheme(*empty.page, u"credentials-empty"_s));
        QList<CredentialUse> uses;
        QList<KeptCredential> kept;
        for (int i = 0; i < 300; ++i) {
            const QString name = u"a-rather-long-name-of-a-credential-%1"_s.arg(i);
            kept.append({name, {u"https://a-rather-long-host-%1.example.com:8443"_s.arg(i)}});
            uses.append({name,
                         sample::assistant().id,
                         RungId(u"pin-prompt"_s),
                         u"https://another-long-host-%1.example.com"_s.arg(i % 7),
                         {}});
        }
        Stand full(uses, kept);
        QCOMPARE_EQ(full.list()->model()->rowCount(), 300);
        full.page->pick(u"a-rather-long-name-of-a-credential-5"_s);
        QVERIFY(paintInEveryScheme(*full.page, u"credentials-full"_s));
    }

    void aCardSaysWhatItLacksAndLeadsThere()
    {
        FakeDesk desk;
        sample::acme(desk);
        const IncidentId incident = sample::declare(desk, u"Refunds"_s, {2, 1, 1});
        actions::ActionPanel panel(&desk, nullptr);
        panel.setIncident(incident);
        panel.resize(360, 800);
        panel.show();
        QSignalSpy asked(&panel, &actions::ActionPanel::credentialsAsked);
        FakeCredentials credentials;
        credentials.sheet.uses = {use("flags", kFlags)};

        panel.setCredentials(credentials.sheet);

        actions::ActionCard* lacking = nullptr;
        for (auto* card : panel.findChildren<actions::ActionCard*>()) {
            const bool says = card->findChild<parts::PlainLabel*>(u"rungLack"_s)->isVisible();
            QCOMPARE_EQ(says, card->rung() == RungId(u"pin-prompt"_s));
            lacking = says ? card : lacking;
        }
        QVERIFY(lacking != nullptr);
        QVERIFY(lacking->accessibleDescription().contains(u"flags"_s));
        lacking->setOpen(true);
        lacking->findChild<QPushButton*>(u"rungCredentials"_s)->click();
        QCOMPARE_EQ(asked.count(), 1);
        QCOMPARE_EQ(asked.first().first().toString(), u"flags"_s);

        credentials.sheet.kept = {{u"flags"_s, {kFlags}}};
        panel.setCredentials(credentials.sheet);
        QVERIFY(!lacking->findChild<parts::PlainLabel*>(u"rungLack"_s)->isVisible());
    }
};

QTEST_MAIN(TestCredentialsPage)

} // namespace tst_credentialspage

#include "tst_credentialspage.moc"
