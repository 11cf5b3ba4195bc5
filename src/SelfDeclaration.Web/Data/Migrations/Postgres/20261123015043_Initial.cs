using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SelfDeclaration.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "businesses",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    corporate_number = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_kana = table.Column<string>(type: "text", nullable: false),
                    trade_name = table.Column<string>(type: "text", nullable: true),
                    publish_trade_name = table.Column<bool>(type: "boolean", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    prefecture_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    city_and_town = table.Column<string>(type: "text", nullable: false),
                    street_number = table.Column<string>(type: "text", nullable: false),
                    building = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    industry_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    association = table.Column<string>(type: "text", nullable: true),
                    wants_news = table.Column<bool>(type: "boolean", nullable: false),
                    directory_check = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_businesses", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "corporations",
                columns: table => new
                {
                    edition = table.Column<int>(type: "integer", nullable: false),
                    corporate_number = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_kana = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    prefecture_code = table.Column<string>(type: "text", nullable: true),
                    city = table.Column<string>(type: "text", nullable: true),
                    street_number = table.Column<string>(type: "text", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_number = table.Column<string>(type: "text", nullable: true),
                    excluded = table.Column<bool>(type: "boolean", nullable: false),
                    updated_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corporations", x => new { x.edition, x.corporate_number });
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directory_editions",
                columns: table => new
                {
                    key = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    rows_read = table.Column<long>(type: "bigint", nullable: false),
                    current_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_editions", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "mail_links",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_links", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "mailbox_mails",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    to_address = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<byte[]>(type: "bytea", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailbox_mails", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    message_id = table.Column<string>(type: "text", nullable: false),
                    to_address = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: true),
                    visitor = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    dead_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "postal_towns",
                columns: table => new
                {
                    edition = table.Column<int>(type: "integer", nullable: false),
                    postal_code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    prefecture_code = table.Column<string>(type: "text", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    town = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postal_towns", x => new { x.edition, x.postal_code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    business_key = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.key);
                    table.ForeignKey(
                        name: "fk_accounts_businesses_business_key",
                        column: x => x.business_key,
                        principalTable: "businesses",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "declarations",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    public_key = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    declaration_id = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    business_key = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    star = table.Column<int>(type: "integer", nullable: false),
                    declared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    live_corporate_number = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    duplicate_reason = table.Column<string>(type: "text", nullable: true),
                    resembles_another = table.Column<bool>(type: "boolean", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: true),
                    purposes = table.Column<List<string>>(type: "text[]", nullable: false),
                    other_purpose = table.Column<string>(type: "text", nullable: true),
                    terms_agreed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    terms_hash = table.Column<string>(type: "text", nullable: false),
                    terms_version = table.Column<DateOnly>(type: "date", nullable: false),
                    questionnaire = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declarations", x => x.key);
                    table.ForeignKey(
                        name: "fk_declarations_businesses_business_key",
                        column: x => x.business_key,
                        principalTable: "businesses",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    draft_key = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    answers = table.Column<string>(type: "text", nullable: true),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    mails_sent = table.Column<int>(type: "integer", nullable: false),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false),
                    declaration_key = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applications", x => x.key);
                    table.ForeignKey(
                        name: "fk_applications_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key");
                });

            migrationBuilder.CreateTable(
                name: "contact_persons",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    declaration_key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_persons", x => x.key);
                    table.ForeignKey(
                        name: "fk_contact_persons_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "level_periods",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    star = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assessment_score = table.Column<int>(type: "integer", nullable: true),
                    policy_set_on = table.Column<DateOnly>(type: "date", nullable: true),
                    policy_publication = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    policy_url = table.Column<string>(type: "text", nullable: true),
                    declaration_key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_level_periods", x => x.key);
                    table.ForeignKey(
                        name: "fk_level_periods_declarations_declaration_key",
                        column: x => x.declaration_key,
                        principalTable: "declarations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_business_key",
                table: "accounts",
                column: "business_key");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_user_number",
                table: "accounts",
                column: "user_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_declaration_key",
                table: "applications",
                column: "declaration_key");

            migrationBuilder.CreateIndex(
                name: "ix_applications_draft_key",
                table: "applications",
                column: "draft_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_receipt_number",
                table: "applications",
                column: "receipt_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_applications_status_expires_at",
                table: "applications",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_businesses_corporate_number",
                table: "businesses",
                column: "corporate_number");

            migrationBuilder.CreateIndex(
                name: "ix_businesses_name_kana_prefecture_code_phone",
                table: "businesses",
                columns: new[] { "name_kana", "prefecture_code", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_persons_declaration_key",
                table: "contact_persons",
                column: "declaration_key");

            migrationBuilder.CreateIndex(
                name: "ix_contact_persons_mail",
                table: "contact_persons",
                column: "mail");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_business_key",
                table: "declarations",
                column: "business_key");

            migrationBuilder.CreateIndex(
                name: "ix_declarations_declaration_id",
                table: "declarations",
                column: "declaration_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_live_corporate_number",
                table: "declarations",
                column: "live_corporate_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_public_key",
                table: "declarations",
                column: "public_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declarations_status_declared_at",
                table: "declarations",
                columns: new[] { "status", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_expires_at",
                table: "drafts",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_level_periods_declaration_key",
                table: "level_periods",
                column: "declaration_key");

            migrationBuilder.CreateIndex(
                name: "ix_mail_links_expires_at",
                table: "mail_links",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_links_subject_key",
                table: "mail_links",
                column: "subject_key");

            migrationBuilder.CreateIndex(
                name: "ix_mail_links_token_hash",
                table: "mail_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_message_id",
                table: "outgoing_mails",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_next_attempt_at",
                table: "outgoing_mails",
                column: "next_attempt_at",
                filter: "sent_at IS NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_subject_key_created_at",
                table: "outgoing_mails",
                columns: new[] { "subject_key", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_to_address_created_at",
                table: "outgoing_mails",
                columns: new[] { "to_address", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_visitor_created_at",
                table: "outgoing_mails",
                columns: new[] { "visitor", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "contact_persons");

            migrationBuilder.DropTable(
                name: "corporations");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "directory_editions");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "level_periods");

            migrationBuilder.DropTable(
                name: "mail_links");

            migrationBuilder.DropTable(
                name: "mailbox_mails");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropTable(
                name: "postal_towns");

            migrationBuilder.DropTable(
                name: "declarations");

            migrationBuilder.DropTable(
                name: "businesses");
        }
    }
}
