using SelfDeclaration.Applications;
using SelfDeclaration.UnitTests.Declarations;

namespace SelfDeclaration.UnitTests.Applications;

public sealed class ApplicationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 7, 1, 42, 0, TimeSpan.Zero);

    [Fact]
    public void Is_open_until_the_mail_expires()
    {
        var application = Received();

        Assert.True(application.IsOpen(Now.AddHours(72).AddTicks(-1)));
        Assert.False(application.IsOpen(Now.AddHours(72)));
    }

    [Fact]
    public void Completing_forgets_the_answers()
    {
        var application = Received();

        var declaration = DeclarationTests.Declared();
        application.Complete(declaration, Now);

        Assert.Equal(ApplicationStatus.Completed, application.Status);
        Assert.Same(declaration, application.Declaration);
        Assert.Equal(Now, application.CompletedAt);
        Assert.Null(application.Answers);
        Assert.False(application.IsOpen(Now));
    }

    [Fact]
    public void A_completed_application_moves_no_further()
    {
        var application = Received();
        application.Complete(DeclarationTests.Declared(), Now);

        Assert.Throws<InvalidOperationException>(() =>
            application.Complete(DeclarationTests.Declared(), Now)
        );
        Assert.Throws<InvalidOperationException>(application.Expire);
        Assert.Throws<InvalidOperationException>(() => application.Renew(Now));
    }

    [Fact]
    public void An_expired_application_opens_again_with_a_new_mail()
    {
        var application = Received();
        application.WrongCodes = 5;
        application.RemindedAt = Now;
        application.Expire();
        Assert.Throws<InvalidOperationException>(() =>
            application.Complete(DeclarationTests.Declared(), Now)
        );
        Assert.Throws<InvalidOperationException>(application.Expire);

        application.Renew(Now.AddHours(144));

        Assert.True(application.IsOpen(Now.AddHours(100)));
        Assert.Equal(0, application.WrongCodes);
        Assert.Null(application.RemindedAt);
        Assert.Equal("answers", application.Answers);
    }

    private static Application Received() =>
        new()
        {
            ReceiptNumber = "SA-20260307-000000",
            DraftKey = Guid.NewGuid(),
            Answers = "answers",
            ReceivedAt = Now,
            ExpiresAt = Now.AddHours(72),
        };
}
