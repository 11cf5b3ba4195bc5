using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SelfDeclaration.Testing;

namespace SelfDeclaration.IntegrationTests.Papers;

/// <summary>A part of a page by itself, as Razor writes it.</summary>
public static class Partials
{
    public static async Task<string> RenderAsync<TModel>(
        this TestApp app,
        string name,
        TModel model
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var http = new DefaultHttpContext { RequestServices = services };
        var view = services
            .GetRequiredService<IRazorViewEngine>()
            .GetView(null, $"/Pages/Shared/{name}.cshtml", isMainPage: false)
            .View!;
        await using var html = new StringWriter();
        await view.RenderAsync(
            new ViewContext(
                new ActionContext(http, new RouteData(), new ActionDescriptor()),
                view,
                new ViewDataDictionary<TModel>(
                    new EmptyModelMetadataProvider(),
                    new ModelStateDictionary()
                )
                {
                    Model = model,
                },
                new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>()),
                html,
                new HtmlHelperOptions()
            )
        );
        return html.ToString();
    }
}
