using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AccountsAndDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "bounce_reason",
                table: "outgoing_mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "bounced_at",
                table: "outgoing_mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reached",
                table: "drafts",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "Terms");

            migrationBuilder.AddColumn<DateOnly>(
                name: "started_on",
                table: "drafts",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<long>(
                name: "rows_examined",
                table: "directory_editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "anonymised_at",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "assignee_key",
                table: "declarations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "end_reason",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ended_at",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "first_accepted_by",
                table: "declarations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "held_at",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hold_note",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_key",
                table: "declarations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_reasons",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "screening_note",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "declarations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "waiting_since",
                table: "declarations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "businesses",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "user_number",
                table: "accounts",
                type: "TEXT",
                maxLength: 12,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 12);

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "accounts",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<long>(
                name: "business_key",
                table: "accounts",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "authenticator_key",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "authenticator_step",
                table: "accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "disabled_at",
                table: "accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "accounts",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "mail",
                table: "accounts",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "accounts",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "roles",
                table: "accounts",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asked_corporations",
                columns: table => new
                {
                    corporate_number = table.Column<string>(type: "TEXT", maxLength: 13, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked_corporations", x => x.corporate_number);
                });

            migrationBuilder.CreateTable(
                name: "audit_checks",
                columns: table => new
                {
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    checked_to = table.Column<long>(type: "INTEGER", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: true),
                    again_to = table.Column<long>(type: "INTEGER", nullable: false),
                    details_removed_to = table.Column<long>(type: "INTEGER", nullable: false),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    broken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_checks", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    actor_key = table.Column<long>(type: "INTEGER", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    details_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    seal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "case_views",
                columns: table => new
                {
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_key = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_version = table.Column<int>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_views", x => new { x.declaration_key, x.staff_key });
                    table.ForeignKey(
                        name: "fk_case_views_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "change_requests",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_requests", x => x.key);
                    table.ForeignKey(
                        name: "fk_change_requests_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_person_changes",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    mail = table.Column<string>(type: "TEXT", nullable: false),
                    mail_before_is_dead = table.Column<bool>(type: "INTEGER", nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    refused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    handed_over_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_person_changes", x => x.key);
                    table.ForeignKey(
                        name: "fk_contact_person_changes_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "corporate_events",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_number = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    handled_by = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corporate_events", x => x.key);
                    table.ForeignKey(
                        name: "fk_corporate_events_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "daily_runs",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_runs", x => new { x.name, x.day });
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_key = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    waited_days = table.Column<int>(type: "INTEGER", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    version_after = table.Column<int>(type: "INTEGER", nullable: false),
                    mail_message_id = table.Column<string>(type: "TEXT", nullable: true),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.key);
                    table.ForeignKey(
                        name: "fk_decisions_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_readings",
                columns: table => new
                {
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_readings", x => new { x.account_key, x.document, x.version });
                    table.ForeignKey(
                        name: "fk_document_readings_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ended_drafts",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reached = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ended_drafts", x => new { x.month, x.reached });
                });

            migrationBuilder.CreateTable(
                name: "examined_declarations",
                columns: table => new
                {
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_number = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_examined_declarations", x => x.declaration_key);
                    table.ForeignKey(
                        name: "fk_examined_declarations_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "figures_made",
                columns: table => new
                {
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures_made", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "known_devices",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    device_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_devices", x => x.key);
                    table.ForeignKey(
                        name: "fk_known_devices_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mail_requests",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    visitor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_requests", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "mail_text_revisions",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    html = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_text_revisions", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "monthly_figures",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_monthly_figures", x => new { x.kind, x.month, x.code });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    shown_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    shown_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_user_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passkeys", x => x.key);
                    table.ForeignKey(
                        name: "fk_passkeys_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "policy_checks",
                columns: table => new
                {
                    declaration_key = table.Column<long>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_checks", x => x.declaration_key);
                    table.ForeignKey(
                        name: "fk_policy_checks_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => x.key);
                    table.ForeignKey(
                        name: "fk_recovery_codes_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_key = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    visitor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.key);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account_key",
                        column: x => x.account_key,
                        principalTable: "accounts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_failures",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_failures", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stored_forms",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_forms", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "terms_revisions",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms_revisions", x => x.from);
                });

            migrationBuilder.InsertData(
                table: "audit_checks",
                columns: new[] { "key", "again_to", "broken_at", "checked_at", "checked_to", "details_removed_to", "problem", "seal" },
                values: new object[] { 1, 0L, null, null, 0L, 0L, null, null });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "key", "hash", "number", "seal" },
                values: new object[] { 1, "", 0L, null });

            migrationBuilder.InsertData(
                table: "figures_made",
                columns: new[] { "key", "at" },
                values: new object[] { 1, null });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_bounced_at",
                table: "outgoing_mails",
                column: "bounced_at",
                filter: "bounced_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_dead_at",
                table: "outgoing_mails",
                column: "dead_at",
                filter: "dead_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_ended_at",
                table: "declarations",
                column: "ended_at",
                filter: "ended_at IS NOT NULL AND anonymised_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_receipt_number",
                table: "declarations",
                column: "receipt_number");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_waiting_since",
                table: "declarations",
                column: "waiting_since",
                filter: "waiting_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_businesses_phone",
                table: "businesses",
                column: "phone");

            migrationBuilder.CreateIndex(
                name: "ix_businesses_search_text",
                table: "businesses",
                column: "search_text");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_mail",
                table: "accounts",
                column: "mail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_asked_corporations_asked_at",
                table: "asked_corporations",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action_number",
                table: "audit_entries",
                columns: new[] { "action", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_key_number",
                table: "audit_entries",
                columns: new[] { "actor_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_declaration_key_number",
                table: "audit_entries",
                columns: new[] { "declaration_key", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_number",
                table: "audit_entries",
                columns: new[] { "subject", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_declaration_key",
                table: "change_requests",
                column: "declaration_key");

            migrationBuilder.CreateIndex(
                name: "ix_change_requests_status_requested_at",
                table: "change_requests",
                columns: new[] { "status", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_changes_declaration_key_requested_at",
                table: "contact_person_changes",
                columns: new[] { "declaration_key", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_person_changes_expires_at",
                table: "contact_person_changes",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_corporate_events_declaration_key_kind_changed_on",
                table: "corporate_events",
                columns: new[] { "declaration_key", "kind", "changed_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_corporate_events_handled_at_found_at",
                table: "corporate_events",
                columns: new[] { "handled_at", "found_at" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_declaration_key",
                table: "decisions",
                column: "declaration_key");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_kind_at",
                table: "decisions",
                columns: new[] { "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_known_devices_account_key_device_hash",
                table: "known_devices",
                columns: new[] { "account_key", "device_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_known_devices_last_seen_at",
                table: "known_devices",
                column: "last_seen_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_requests_at",
                table: "mail_requests",
                column: "at",
                filter: "content IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mail_requests_visitor_at",
                table: "mail_requests",
                columns: new[] { "visitor", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_text_revisions_template_from",
                table: "mail_text_revisions",
                columns: new[] { "template", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_shown_from",
                table: "notices",
                column: "shown_from");

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_account_key",
                table: "passkeys",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_passkeys_credential_id",
                table: "passkeys",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recovery_codes_account_key_hash",
                table: "recovery_codes",
                columns: new[] { "account_key", "hash" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_key",
                table: "sessions",
                column: "account_key");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_last_seen_at",
                table: "sessions",
                column: "last_seen_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failures_at",
                table: "sign_in_failures",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failures_name_at",
                table: "sign_in_failures",
                columns: new[] { "name", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failures_source_at",
                table: "sign_in_failures",
                columns: new[] { "source", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_stored_forms_expires_at",
                table: "stored_forms",
                column: "expires_at");

            // What was there before: sign-ins of businesses, and declarations that wait since they were made.
            migrationBuilder.Sql("UPDATE accounts SET kind = 'Business'");
            migrationBuilder.Sql(
                "UPDATE declarations SET waiting_since = declared_at WHERE status = 'Declared'"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked_corporations");

            migrationBuilder.DropTable(
                name: "audit_checks");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "case_views");

            migrationBuilder.DropTable(
                name: "change_requests");

            migrationBuilder.DropTable(
                name: "contact_person_changes");

            migrationBuilder.DropTable(
                name: "corporate_events");

            migrationBuilder.DropTable(
                name: "daily_runs");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "document_readings");

            migrationBuilder.DropTable(
                name: "ended_drafts");

            migrationBuilder.DropTable(
                name: "examined_declarations");

            migrationBuilder.DropTable(
                name: "figures_made");

            migrationBuilder.DropTable(
                name: "known_devices");

            migrationBuilder.DropTable(
                name: "mail_requests");

            migrationBuilder.DropTable(
                name: "mail_text_revisions");

            migrationBuilder.DropTable(
                name: "monthly_figures");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "policy_checks");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sign_in_failures");

            migrationBuilder.DropTable(
                name: "stored_forms");

            migrationBuilder.DropTable(
                name: "terms_revisions");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_mails_bounced_at",
                table: "outgoing_mails");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_mails_dead_at",
                table: "outgoing_mails");

            migrationBuilder.DropIndex(
                name: "ix_declarations_ended_at",
                table: "declarations");

            migrationBuilder.DropIndex(
                name: "ix_declarations_receipt_number",
                table: "declarations");

            migrationBuilder.DropIndex(
                name: "ix_declarations_waiting_since",
                table: "declarations");

            migrationBuilder.DropIndex(
                name: "ix_businesses_phone",
                table: "businesses");

            migrationBuilder.DropIndex(
                name: "ix_businesses_search_text",
                table: "businesses");

            migrationBuilder.DropIndex(
                name: "ix_accounts_mail",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "bounce_reason",
                table: "outgoing_mails");

            migrationBuilder.DropColumn(
                name: "bounced_at",
                table: "outgoing_mails");

            migrationBuilder.DropColumn(
                name: "reached",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "started_on",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "rows_examined",
                table: "directory_editions");

            migrationBuilder.DropColumn(
                name: "anonymised_at",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "assignee_key",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "end_reason",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "first_accepted_by",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "held_at",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "hold_note",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "merged_into_key",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "return_reasons",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "screening_note",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "version",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "waiting_since",
                table: "declarations");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "businesses");

            migrationBuilder.DropColumn(
                name: "authenticator_key",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "authenticator_step",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "disabled_at",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "mail",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "name",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "roles",
                table: "accounts");

            migrationBuilder.AlterColumn<string>(
                name: "user_number",
                table: "accounts",
                type: "TEXT",
                maxLength: 12,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 12,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "accounts",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "business_key",
                table: "accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
