using AngleSharp.Html.Dom;
using SelfDeclaration.Testing.Browsing;

namespace SelfDeclaration.IntegrationTests;

/// <summary>The tests' own browser does with a form what a browser does.</summary>
public sealed class BrowsingTests
{
    private static readonly HashSet<string> s_nothing = [];

    [Fact]
    public async Task Sends_what_a_browser_would_send()
    {
        var page = Page(
            """
            <form method="post" action="/save?return=confirm">
              <button aria-hidden="true" name="act" value="first">次へ進む</button>
              <input type="hidden" name="token" value="t">
              <label for="a">名前<span class="tag">必須</span></label><input id="a" name="Name" value="山">
              <input type="checkbox" name="Off" value="true"><input type="checkbox" name="On" value="true" checked>
              <input type="radio" name="Star" value="1"><input type="radio" name="Star" value="2" checked>
              <select name="Area"><option value="13">東京都</option><option value="27" selected>大阪府</option></select>
              <textarea name="Memo">一
            二</textarea>
              <fieldset disabled><input name="Gone" value="x"></fieldset>
              <input name="Also" value="y" disabled>
              <button name="act" value="next">次へ進む<svg></svg></button>
              <button name="act" value="back">前へ戻る</button>
            </form>
            <input name="Far" value="z" form="none">
            """
        );

        var request = FormData.RequestFor(page, page.Button("次へ進む", null), s_nothing);

        Assert.Equal("https://localhost/save?return=confirm", request.RequestUri!.ToString());
        Assert.Equal(
            "token=t&Name=山&On=true&Star=2&Area=27&Memo=一\r\n二&act=next",
            Uri.UnescapeDataString(await request.Content!.ReadAsStringAsync())
        );
    }

    [Fact]
    public async Task A_button_outside_its_form_may_send_it_elsewhere()
    {
        var page = Page(
            """
            <form id="f" method="post"><input name="A" value="1"></form>
            <button form="f" formaction="/other">送る</button>
            """
        );

        var request = FormData.RequestFor(page, page.Button("送る", null), s_nothing);

        Assert.Equal("/other", request.RequestUri!.AbsolutePath);
        Assert.Equal("A=1", await request.Content!.ReadAsStringAsync());
    }

    [Fact]
    public void A_search_form_becomes_an_address()
    {
        var page = Page(
            """<form action="/businesses"><input name="q" value="青葉 印刷"><button>検索する</button></form>"""
        );

        var request = FormData.RequestFor(page, page.Button("検索する", null), s_nothing);

        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal(
            "/businesses?q=青葉 印刷",
            Uri.UnescapeDataString(request.RequestUri!.PathAndQuery)
        );
    }

    [Fact]
    public void Fields_are_found_by_the_names_a_reader_hears()
    {
        var page = Page(
            """
            <label class="card"><input type="radio" aria-labelledby="n" value="1"><span><b id="n">一つ星</b>5か条</span></label>
            <fieldset><legend>本社<span class="tag">必須</span></legend><label>電話<input value="1"></label></fieldset>
            <fieldset><legend>支社</legend><label>電話<input value="2"></label></fieldset>
            """
        );

        Assert.Equal("1", page.Field<IHtmlInputElement>("一つ星").Value);
        Assert.Equal("2", page.Field<IHtmlInputElement>("支社 › 電話").Value);
        var several = Assert.Throws<InvalidOperationException>(() =>
            page.Field<IHtmlInputElement>("電話")
        );
        Assert.Contains("groups: 本社, 支社", several.Message);
        var missing = Assert.Throws<InvalidOperationException>(() =>
            page.Field<IHtmlInputElement>("住所")
        );
        Assert.Contains("no field labelled 住所 on /page", missing.Message);
        Assert.Contains("labels there: 一つ星, 電話", missing.Message);
    }

    [Fact]
    public void Buttons_of_the_same_name_are_told_apart_by_where_they_stand()
    {
        var page = Page(
            """
            <form><section aria-labelledby="h1"><h2 id="h1">担当者</h2><button value="1">変更</button></section>
            <ul><li>東京都文京区本駒込 <button value="2">変更</button></li></ul></form>
            """
        );

        Assert.Equal("1", page.Button("変更", "担当者").GetAttribute("value"));
        Assert.Equal("2", page.Button("変更", "東京都文京区本駒込").GetAttribute("value"));
        Assert.Throws<InvalidOperationException>(() => page.Button("変更", null));
    }

    private static TestPage Page(string body) =>
        new(new("https://localhost/page"), $"<!doctype html><body>{body}</body>");
}
