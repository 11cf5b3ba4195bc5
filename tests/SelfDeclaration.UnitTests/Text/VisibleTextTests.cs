using SelfDeclaration.Text;

namespace SelfDeclaration.UnitTests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("一行目\r\n二行目\r三行目", "一行目\n二行目\n三行目")]
    [InlineData("a\0b\u001bc\td", "abc\td")]
    [InlineData("a\uFFFEb\uFDD0c\U0010FFFFd", "abcd")]
    [InlineData("神𠮷🎍", "神𠮷🎍")]
    public void A_page_can_hold_what_was_typed(string typed, string written) =>
        Assert.Equal(written, VisibleText.Writable(typed));
}
