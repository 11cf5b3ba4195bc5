namespace SelfDeclaration.Changes;

/// <summary>登録情報の区分: what is changed together on one page, and asked for with one request.</summary>
public enum RegistrationSection
{
    /// <summary>名称: 法人番号, name and reading, 屋号.</summary>
    Name = 1,

    /// <summary>所在地</summary>
    Address,

    /// <summary>連絡先: ビル名, 電話番号, URL.</summary>
    Contact,

    /// <summary>業種など</summary>
    Profile,
}

public static class RegistrationSections
{
    public static string Label(this RegistrationSection section) =>
        section switch
        {
            RegistrationSection.Name => "名称",
            RegistrationSection.Address => "所在地",
            RegistrationSection.Contact => "電話番号など",
            RegistrationSection.Profile => "業種など",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    /// <summary>What the register shows or finds a business by: it changes when the secretariat has looked at it.</summary>
    public static bool GoesThroughSecretariat(this RegistrationSection section) =>
        section is RegistrationSection.Name or RegistrationSection.Address;
}
