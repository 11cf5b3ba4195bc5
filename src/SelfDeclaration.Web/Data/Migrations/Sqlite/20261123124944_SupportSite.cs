using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupportSite : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "notices",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "News");

            migrationBuilder.AddColumn<string>(
                name: "assessment_mail",
                table: "accounts",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessment_name",
                table: "accounts",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "answer_templates",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_templates", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "assessment_results",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    address = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    major_industry = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    size = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    in_statistics = table.Column<bool>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_results", x => x.key);
                    table.ForeignKey(
                        name: "fk_assessment_results_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessment_statistics",
                columns: table => new
                {
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    mean = table.Column<double>(type: "REAL", nullable: false),
                    median = table.Column<double>(type: "REAL", nullable: false),
                    axes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_statistics", x => new { x.version, x.kind, x.code });
                });

            migrationBuilder.CreateTable(
                name: "benchmark_bases",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    results = table.Column<int>(type: "INTEGER", nullable: false),
                    up_to = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_bases", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_drafts",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_drafts", x => x.key);
                    table.ForeignKey(
                        name: "fk_benchmark_drafts_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_groups",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    public_key = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    organiser_key = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sealed_code = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    targets = table.Column<string>(type: "TEXT", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_groups", x => x.key);
                    table.ForeignKey(
                        name: "fk_benchmark_groups_accounts_organiser_key",
                        column: x => x.organiser_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_results",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    public_key = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    base_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    v = table.Column<double>(type: "REAL", nullable: true),
                    i = table.Column<double>(type: "REAL", nullable: true),
                    size_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    industry_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    major_industry = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    company_size = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    profile = table.Column<string>(type: "TEXT", nullable: false),
                    in_statistics = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_results", x => x.key);
                    table.ForeignKey(
                        name: "fk_benchmark_results_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "emergency_banners",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    to = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_banners", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "experts",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    public_key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    profile = table.Column<string>(type: "TEXT", nullable: true),
                    proposed = table.Column<string>(type: "TEXT", nullable: true),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    return_reason = table.Column<string>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    renew_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hidden_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    hidden_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_experts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    submit_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    visitor = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    assignee_key = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.key);
                    table.ForeignKey(
                        name: "fk_inquiries_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_inquiries_staff_assignee_key",
                        column: x => x.assignee_key,
                        principalTable: "accounts",
                        principalColumn: "key");
                });

            migrationBuilder.CreateTable(
                name: "kept_policies",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    set_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_policies", x => x.key);
                    table.ForeignKey(
                        name: "fk_kept_policies_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "learning_progress",
                columns: table => new
                {
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    theme = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    right_answers = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learning_progress", x => new { x.account_key, x.theme });
                    table.ForeignKey(
                        name: "fk_learning_progress_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mails_to_confirm",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: true),
                    next = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails_to_confirm", x => x.key);
                    table.ForeignKey(
                        name: "fk_mails_to_confirm_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "materials",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    publisher = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    purposes = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    item_list = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    shown_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    shown_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_materials", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "notice_versions",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    notice_key = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    shown_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    shown_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_versions", x => x.key);
                    table.ForeignKey(
                        name: "fk_notice_versions_notices_notice_key",
                        column: x => x.notice_key,
                        principalTable: "notices",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "page_revisions",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_page_revisions", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    major_industry = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    size = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    prefecture = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    statistics_consent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profiles", x => x.account_key);
                    table.ForeignKey(
                        name: "fk_profiles_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "text_images",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    alt = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uploaded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_images", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "benchmark_group_members",
                columns: table => new
                {
                    group_key = table.Column<long>(type: "INTEGER", nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    extra = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benchmark_group_members", x => new { x.group_key, x.account_key });
                    table.ForeignKey(
                        name: "fk_benchmark_group_members_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_benchmark_group_members_benchmark_groups_group_key",
                        column: x => x.group_key,
                        principalTable: "benchmark_groups",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_entries",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inquiry_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    from = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_entries", x => x.key);
                    table.ForeignKey(
                        name: "fk_inquiry_entries_inquiries_inquiry_key",
                        column: x => x.inquiry_key,
                        principalTable: "inquiries",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_policies",
                columns: table => new
                {
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    public_key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    policy_key = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_policies", x => x.account_key);
                    table.ForeignKey(
                        name: "fk_published_policies_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_published_policies_kept_policies_policy_key",
                        column: x => x.policy_key,
                        principalTable: "kept_policies",
                        principalColumn: "key",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "material_openings",
                columns: table => new
                {
                    material_key = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_material_openings", x => new { x.material_key, x.day });
                    table.ForeignKey(
                        name: "fk_material_openings_materials_material_key",
                        column: x => x.material_key,
                        principalTable: "materials",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_assessment_mail",
                table: "accounts",
                column: "assessment_mail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_answer_templates_title",
                table: "answer_templates",
                column: "title",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_account_key_answered_at",
                table: "assessment_results",
                columns: new[] { "account_key", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_address",
                table: "assessment_results",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_results_expires_at",
                table: "assessment_results",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_bases_version_key",
                table: "benchmark_bases",
                columns: new[] { "version", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_drafts_account_key",
                table: "benchmark_drafts",
                column: "account_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_drafts_expires_at",
                table: "benchmark_drafts",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_group_members_account_key",
                table: "benchmark_group_members",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_groups_code_hash",
                table: "benchmark_groups",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_groups_organiser_key",
                table: "benchmark_groups",
                column: "organiser_key");

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_groups_public_key",
                table: "benchmark_groups",
                column: "public_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_results_account_key_made_at",
                table: "benchmark_results",
                columns: new[] { "account_key", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_benchmark_results_public_key",
                table: "benchmark_results",
                column: "public_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_emergency_banners_to",
                table: "emergency_banners",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "ix_experts_mail",
                table: "experts",
                column: "mail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_experts_public_key",
                table: "experts",
                column: "public_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_account_key",
                table: "inquiries",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_assignee_key",
                table: "inquiries",
                column: "assignee_key");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_number",
                table: "inquiries",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_state_since",
                table: "inquiries",
                columns: new[] { "state", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_submit_key",
                table: "inquiries",
                column: "submit_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_visitor_received_at",
                table: "inquiries",
                columns: new[] { "visitor", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_entries_inquiry_key_at",
                table: "inquiry_entries",
                columns: new[] { "inquiry_key", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_entries_message_id",
                table: "inquiry_entries",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kept_policies_account_key",
                table: "kept_policies",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_mails_to_confirm_account_key",
                table: "mails_to_confirm",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_mails_to_confirm_expires_at",
                table: "mails_to_confirm",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_to_confirm_mail",
                table: "mails_to_confirm",
                column: "mail");

            migrationBuilder.CreateIndex(
                name: "ix_notice_versions_notice_key_number",
                table: "notice_versions",
                columns: new[] { "notice_key", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_page_revisions_slug_number",
                table: "page_revisions",
                columns: new[] { "slug", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_published_policies_policy_key",
                table: "published_policies",
                column: "policy_key");

            migrationBuilder.CreateIndex(
                name: "ix_published_policies_public_key",
                table: "published_policies",
                column: "public_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_text_images_uploaded_at",
                table: "text_images",
                column: "uploaded_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_templates");

            migrationBuilder.DropTable(
                name: "assessment_results");

            migrationBuilder.DropTable(
                name: "assessment_statistics");

            migrationBuilder.DropTable(
                name: "benchmark_bases");

            migrationBuilder.DropTable(
                name: "benchmark_drafts");

            migrationBuilder.DropTable(
                name: "benchmark_group_members");

            migrationBuilder.DropTable(
                name: "benchmark_results");

            migrationBuilder.DropTable(
                name: "emergency_banners");

            migrationBuilder.DropTable(
                name: "experts");

            migrationBuilder.DropTable(
                name: "inquiry_entries");

            migrationBuilder.DropTable(
                name: "learning_progress");

            migrationBuilder.DropTable(
                name: "mails_to_confirm");

            migrationBuilder.DropTable(
                name: "material_openings");

            migrationBuilder.DropTable(
                name: "notice_versions");

            migrationBuilder.DropTable(
                name: "page_revisions");

            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropTable(
                name: "published_policies");

            migrationBuilder.DropTable(
                name: "text_images");

            migrationBuilder.DropTable(
                name: "benchmark_groups");

            migrationBuilder.DropTable(
                name: "inquiries");

            migrationBuilder.DropTable(
                name: "materials");

            migrationBuilder.DropTable(
                name: "kept_policies");

            migrationBuilder.DropIndex(
                name: "ix_accounts_assessment_mail",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "assessment_mail",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "assessment_name",
                table: "accounts");
        }
    }
}
