using SelfDeclaration.Declarations;
using static SelfDeclaration.UnitTests.Declarations.ADeclaration;

namespace SelfDeclaration.UnitTests.Declarations;

/// <summary>Field, wrong input, what it says.</summary>
public static class DeclarationMistakes
{
    public static TheoryData<string, DeclarationInput, string> All =>
        new()
        {
            { "Star", OneStar with { Star = null }, "ロゴマークの種類を選んでください" },
            {
                "Star",
                OneStar with
                {
                    Star = (StarLevel)3,
                },
                "ロゴマークの種類を選び直してください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = new(),
                },
                "自社診断の実施日を入力してください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = Date("2026", "", " "),
                },
                "自社診断の実施日の月と日を入力してください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = Date("8", "3", "1"),
                },
                "自社診断の実施日の年は、「2026」か「令和8」のように入力してください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = Date("2026", "三", "1"),
                },
                "自社診断の実施日の月と日は、数字で入力してください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = Date("2026", "2", "30"),
                },
                "2月30日はありません。日付を確かめてください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = Date("2026", "13", "1"),
                },
                "13月はありません。日付を確かめてください"
            },
            {
                "AssessedOn",
                TwoStar with
                {
                    AssessedOn = Date("2026", "3", "8"),
                },
                "自社診断の実施日は、今日（2026年3月7日）までの日付にしてください"
            },
            {
                "AssessmentScore",
                TwoStar with
                {
                    AssessmentScore = null,
                },
                "自社診断の合計点を入力してください"
            },
            {
                "AssessmentScore",
                TwoStar with
                {
                    AssessmentScore = "72.5",
                },
                "自社診断の合計点は、−25から100までの整数で入力してください"
            },
            {
                "AssessmentScore",
                TwoStar with
                {
                    AssessmentScore = "101",
                },
                "自社診断の合計点は、−25から100までの整数です（いまは101）"
            },
            {
                "AssessmentScore",
                TwoStar with
                {
                    AssessmentScore = "－２６",
                },
                "自社診断の合計点は、−25から100までの整数です（いまは−26）"
            },
            {
                "PolicySetOn",
                TwoStar with
                {
                    PolicySetOn = new(),
                },
                "基本方針の策定日を入力してください"
            },
            {
                "PolicySetOn",
                TwoStar with
                {
                    PolicySetOn = Date("R9", "1", "1"),
                },
                "基本方針の策定日は、今日（2026年3月7日）までの日付にしてください"
            },
            {
                "PolicyPublication",
                TwoStar with
                {
                    PolicyPublication = null,
                },
                "基本方針の公開方法を選んでください"
            },
            {
                "PolicyPublication",
                TwoStar with
                {
                    PolicyPublication = (PolicyPublication)9,
                },
                "基本方針の公開方法を選び直してください"
            },
            {
                "PolicyUrl",
                TwoStar with
                {
                    PolicyUrl = null,
                },
                "基本方針の公開先URLを入力してください"
            },
            {
                "PolicyUrl",
                TwoStar with
                {
                    PolicyUrl = "https://a:b@example.jp",
                },
                "基本方針の公開先URLは、ホームページのアドレスを入力してください（例 example.co.jp）"
            },
            { "Purposes", OneStar with { Purposes = [] }, "目的を1つ以上選んでください" },
            {
                "Purposes",
                OneStar with
                {
                    Purposes = ["employees", "fame"],
                },
                "目的を選び直してください"
            },
            {
                "OtherPurpose",
                OneStar with
                {
                    Purposes = [Purposes.Other],
                },
                "その他の目的を入力してください"
            },
            {
                "OtherPurpose",
                OneStar with
                {
                    Purposes = [Purposes.Other],
                    OtherPurpose = new('目', 101),
                },
                "その他の目的は100文字以内で入力してください（いまは101文字）"
            },
            { "ContactName", OneStar with { ContactName = "　" }, "担当者名を入力してください" },
            {
                "ContactName",
                OneStar with
                {
                    ContactName = new('山', 51),
                },
                "担当者名は50文字以内で入力してください（いまは51文字）"
            },
            {
                "ContactMail",
                OneStar with
                {
                    ContactMail = null,
                },
                "担当者メールアドレスを入力してください"
            },
            {
                "ContactMail",
                OneStar with
                {
                    ContactMail = "taro.example.jp",
                },
                "担当者メールアドレスは、name@example.co.jp のような形で入力してください"
            },
            {
                "ContactMail",
                OneStar with
                {
                    ContactMail = new string('a', 243) + "@example.jp.x",
                },
                "担当者メールアドレスは254文字以内で入力してください（いまは256文字）"
            },
            {
                "Pledged",
                OneStar with
                {
                    Pledged = false,
                },
                "反社会的勢力に該当しないことと、内容が事実であることを誓約する場合は、チェックを入れてください"
            },
            {
                "Questionnaire.HeardFrom",
                OneStar with
                {
                    Questionnaire = new() { HeardFrom = "dream" },
                },
                "制度を知ったきっかけを選び直してください"
            },
            {
                "Questionnaire.Employees",
                OneStar with
                {
                    Questionnaire = new() { Employees = "many" },
                },
                "総従業員数を選び直してください"
            },
            {
                "Questionnaire.SecurityStaff",
                OneStar with
                {
                    Questionnaire = new() { SecurityStaff = "dog" },
                },
                "情報セキュリティの担当者を選び直してください"
            },
            {
                "Questionnaire.PastIncident",
                OneStar with
                {
                    Questionnaire = new() { PastIncident = "often" },
                },
                "過去の被害の有無を選び直してください"
            },
            {
                "Questionnaire.Subsidy",
                OneStar with
                {
                    Questionnaire = new() { Subsidy = new('補', 501) },
                },
                "申請予定の補助金は500文字以内で入力してください（いまは501文字。1文字減らしてください）"
            },
            {
                "Questionnaire.Troubles",
                OneStar with
                {
                    Questionnaire = new() { Troubles = new('困', 530) },
                },
                "困っていることは500文字以内で入力してください（いまは530文字。30文字減らしてください）"
            },
        };
}
