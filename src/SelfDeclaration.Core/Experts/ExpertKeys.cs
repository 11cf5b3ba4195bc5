namespace SelfDeclaration.Experts;

/// <summary>資格</summary>
[Flags]
public enum ExpertQualifications
{
    None = 0,

    /// <summary>ITコーディネータ</summary>
    ItCoordinator = 1,

    /// <summary>情報処理安全確保支援士</summary>
    SecuritySpecialist = 2,

    /// <summary>中小企業診断士</summary>
    ManagementConsultant = 4,

    /// <summary>税理士</summary>
    TaxAccountant = 8,

    /// <summary>社会保険労務士</summary>
    LaborConsultant = 16,

    /// <summary>その他</summary>
    Other = 32,
}

/// <summary>分野: with what an expert helps.</summary>
[Flags]
public enum ExpertTopics
{
    None = 0,

    /// <summary>自社診断の進め方</summary>
    Assessment = 1,

    /// <summary>基本方針・規程づくり</summary>
    Rules = 2,

    /// <summary>従業員の教育</summary>
    Training = 4,

    /// <summary>機器・ネットワークの設定</summary>
    Network = 8,

    /// <summary>クラウドの選び方・使い方</summary>
    Cloud = 16,

    /// <summary>事故への備えと対応</summary>
    Incident = 32,

    /// <summary>経営・補助金</summary>
    Management = 64,
}

/// <summary>形態</summary>
[Flags]
public enum ExpertForms
{
    None = 0,

    /// <summary>講演</summary>
    Lecture = 1,

    /// <summary>訪問</summary>
    Visit = 2,

    /// <summary>オンライン</summary>
    Online = 4,
}

/// <summary>費用</summary>
public enum ExpertFee
{
    /// <summary>無料相談あり</summary>
    FreeConsultation = 1,

    /// <summary>有料</summary>
    Paid,

    /// <summary>応相談</summary>
    Negotiable,
}

/// <summary>資格, 分野, 形態 and 費用 in words; of a single one of a set.</summary>
public static class ExpertNames
{
    public static string Label(this ExpertQualifications qualification) =>
        qualification switch
        {
            ExpertQualifications.ItCoordinator => "ITコーディネータ",
            ExpertQualifications.SecuritySpecialist => "情報処理安全確保支援士",
            ExpertQualifications.ManagementConsultant => "中小企業診断士",
            ExpertQualifications.TaxAccountant => "税理士",
            ExpertQualifications.LaborConsultant => "社会保険労務士",
            ExpertQualifications.Other => "その他の資格",
            _ => "",
        };

    public static string Label(this ExpertTopics topic) =>
        topic switch
        {
            ExpertTopics.Assessment => "自社診断の進め方",
            ExpertTopics.Rules => "基本方針・規程づくり",
            ExpertTopics.Training => "従業員の教育",
            ExpertTopics.Network => "機器・ネットワークの設定",
            ExpertTopics.Cloud => "クラウドの選び方・使い方",
            ExpertTopics.Incident => "事故への備えと対応",
            ExpertTopics.Management => "経営・補助金",
            _ => "",
        };

    public static string Label(this ExpertForms form) =>
        form switch
        {
            ExpertForms.Lecture => "講演",
            ExpertForms.Visit => "訪問",
            ExpertForms.Online => "オンライン",
            _ => "",
        };

    public static string Label(this ExpertFee fee) =>
        fee switch
        {
            ExpertFee.FreeConsultation => "無料相談あり",
            ExpertFee.Paid => "有料",
            _ => "応相談",
        };

    public static string Label(this ExpertStatus status) =>
        status switch
        {
            ExpertStatus.Waiting => "受理を待っている",
            ExpertStatus.Returned => "差戻し",
            ExpertStatus.Shown => "掲載中",
            ExpertStatus.Hidden => "掲載を止めている",
            ExpertStatus.Lapsed => "更新されていない",
            _ => "登録の途中",
        };
}
