using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SelfDeclaration.Accounts;
using SelfDeclaration.Applications;
using SelfDeclaration.Businesses;
using SelfDeclaration.Changes;
using SelfDeclaration.Declarations;
using SelfDeclaration.Experts;
using SelfDeclaration.Inquiries;
using SelfDeclaration.Learning;
using SelfDeclaration.Materials;
using SelfDeclaration.Register;
using SelfDeclaration.Web.Api.Clients;
using SelfDeclaration.Web.Api.Signing;
using SelfDeclaration.Web.Audit;
using SelfDeclaration.Web.Benchmarks;
using SelfDeclaration.Web.Benchmarks.Groups;
using SelfDeclaration.Web.Inquiries;
using SelfDeclaration.Web.Jobs;
using SelfDeclaration.Web.Mail;
using SelfDeclaration.Web.Marks;
using SelfDeclaration.Web.Members;
using SelfDeclaration.Web.OpenData;
using SelfDeclaration.Web.PolicyMaking;
using SelfDeclaration.Web.Reference;
using SelfDeclaration.Web.Reference.TaxAgency;
using SelfDeclaration.Web.Secretariat.Cases;
using SelfDeclaration.Web.SelfAssessments;
using SelfDeclaration.Web.SignIn;
using SelfDeclaration.Web.SignIn.External;
using SelfDeclaration.Web.SignIn.Passkeys;
using SelfDeclaration.Web.SignIn.Recovery;
using SelfDeclaration.Web.SignIn.SecondFactor;
using SelfDeclaration.Web.Site;
using SelfDeclaration.Web.Statistics;
using SelfDeclaration.Web.Texts;

namespace SelfDeclaration.Web.Data;

/// <summary>登録簿: everything the site keeps. One model for both databases.</summary>
public abstract class RegistryDb(DbContextOptions options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    // The journey
    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();
    public DbSet<Application> Applications => Set<Application>();
    public DbSet<MailLink> MailLinks => Set<MailLink>();

    // The register
    public DbSet<Business> Businesses => Set<Business>();
    public DbSet<Declaration> Declarations => Set<Declaration>();
    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();
    public DbSet<ContactPersonChange> ContactPersonChanges => Set<ContactPersonChange>();

    public DbSet<CorporateEvent> CorporateEvents => Set<CorporateEvent>();
    public DbSet<RegisterReport> RegisterReports => Set<RegisterReport>();
    public DbSet<ExaminedDeclaration> ExaminedDeclarations => Set<ExaminedDeclaration>();

    // The desk
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<CaseView> CaseViews => Set<CaseView>();
    public DbSet<PolicyCheck> PolicyChecks => Set<PolicyCheck>();

    // What people ask
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();
    public DbSet<InquiryEntry> InquiryEntries => Set<InquiryEntry>();
    public DbSet<AnswerTemplate> AnswerTemplates => Set<AnswerTemplate>();
    public DbSet<MailboxLook> MailboxLooks => Set<MailboxLook>();

    // Who signs in
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<BusinessAccount> BusinessAccounts => Set<BusinessAccount>();
    public DbSet<AssessmentAccount> AssessmentAccounts => Set<AssessmentAccount>();
    public DbSet<Profile> Profiles => Set<Profile>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<StoredForm> StoredForms => Set<StoredForm>();
    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();
    public DbSet<FailedSignIn> FailedSignIns => Set<FailedSignIn>();
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<ExternalLogin> ExternalLogins => Set<ExternalLogin>();
    public DbSet<StoredRecoveryCode> RecoveryCodes => Set<StoredRecoveryCode>();
    public DbSet<MailToConfirm> MailsToConfirm => Set<MailToConfirm>();
    public DbSet<MailRequest> MailRequests => Set<MailRequest>();
    public DbSet<DocumentReading> DocumentReadings => Set<DocumentReading>();

    // The support site
    public DbSet<LearningProgress> LearningProgress => Set<LearningProgress>();
    public DbSet<Material> Materials => Set<Material>();
    public DbSet<MaterialOpening> MaterialOpenings => Set<MaterialOpening>();
    public DbSet<Expert> Experts => Set<Expert>();

    // What people keep
    public DbSet<KeptPolicy> KeptPolicies => Set<KeptPolicy>();
    public DbSet<PublishedPolicy> PublishedPolicies => Set<PublishedPolicy>();

    // Who did what
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<AuditCheck> AuditChecks => Set<AuditCheck>();

    // Mail
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<MailTextRevision> MailTexts => Set<MailTextRevision>();
    public DbSet<MailboxMail> MailboxMails => Set<MailboxMail>();

    // Texts and figures
    public DbSet<TermsRevision> TermsRevisions => Set<TermsRevision>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeVersion> NoticeVersions => Set<NoticeVersion>();
    public DbSet<EmergencyBanner> EmergencyBanners => Set<EmergencyBanner>();
    public DbSet<PageRevision> PageRevisions => Set<PageRevision>();
    public DbSet<StoredImage> TextImages => Set<StoredImage>();
    public DbSet<MonthlyFigure> MonthlyFigures => Set<MonthlyFigure>();
    public DbSet<FiguresMade> FiguresMade => Set<FiguresMade>();
    public DbSet<EndedDrafts> EndedDrafts => Set<EndedDrafts>();

    // Where one stands
    public DbSet<AssessmentResult> AssessmentResults => Set<AssessmentResult>();
    public DbSet<AssessmentStatistic> AssessmentStatistics => Set<AssessmentStatistic>();

    // Open data
    public DbSet<OpenDataEdition> OpenDataEditions => Set<OpenDataEdition>();
    public DbSet<OpenDataFile> OpenDataFiles => Set<OpenDataFile>();
    public DbSet<OpenDataPiece> OpenDataPieces => Set<OpenDataPiece>();

    // Directories
    public DbSet<Corporation> Corporations => Set<Corporation>();
    public DbSet<PostalTown> PostalTowns => Set<PostalTown>();
    public DbSet<DirectoryEdition> DirectoryEditions => Set<DirectoryEdition>();
    public DbSet<AskedCorporation> AskedCorporations => Set<AskedCorporation>();

    // ベンチマーク
    public DbSet<BenchmarkDraft> BenchmarkDrafts => Set<BenchmarkDraft>();
    public DbSet<BenchmarkResult> BenchmarkResults => Set<BenchmarkResult>();
    public DbSet<BenchmarkBaseRow> BenchmarkBases => Set<BenchmarkBaseRow>();
    public DbSet<BenchmarkGroup> BenchmarkGroups => Set<BenchmarkGroup>();
    public DbSet<BenchmarkGroupMember> BenchmarkGroupMembers => Set<BenchmarkGroupMember>();

    // API
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();
    public DbSet<ApiUsage> ApiUsages => Set<ApiUsage>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<DailyRun> DailyRuns => Set<DailyRun>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegistryDb).Assembly);
}

/// <summary>Exists so that SQLite has its own migrations.</summary>
public sealed class SqliteRegistryDb(DbContextOptions<SqliteRegistryDb> options)
    : RegistryDb(options);

/// <summary>Exists so that PostgreSQL has its own migrations.</summary>
public sealed class PostgresRegistryDb(DbContextOptions<PostgresRegistryDb> options)
    : RegistryDb(options);
