using System.Reflection;
using Xunit.v3;

namespace SelfDeclaration.EndToEndTests;

/// <summary>A test whose outcome stands on /accessibility: what was tried, on what, and what it shows when it passes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class OnRecordAttribute(string method, string scope, string result)
    : BeforeAfterTestAttribute,
        ITraitAttribute
{
    public const string WithoutScripts = "JavaScriptなしの操作";
    public const string ByKeyboard = "キーボードだけの操作";
    public const string ToTheEnd = "最後まで操作できました";

    public string Method => method;
    public string Scope => scope;
    public string Result => result;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new("record", "accessibility")];

    public override void After(MethodInfo methodUnderTest, IXunitTest test) =>
        AccessibilityRecord.Note(
            methodUnderTest,
            TestContext.Current.TestState?.Result is TestResult.Passed
        );
}
