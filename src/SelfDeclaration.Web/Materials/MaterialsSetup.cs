namespace SelfDeclaration.Web.Materials;

/// <summary>資料・ツール, for Program.cs to call.</summary>
public static class MaterialsSetup
{
    public static IServiceCollection AddMaterials(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<MaterialSettings>()
            .Bind(configuration.GetSection(MaterialSettings.Section))
            .Validate(
                s => s.IsPossible,
                "設定 Materials:PopularDays は 1〜3660、Materials:PageSize は 5〜200 にしてください"
            )
            .ValidateOnStart();
        services.AddScoped<MaterialCatalogue>();
        services.AddScoped<PublishMaterial>();
        return services;
    }

    public static void MapMaterials(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/materials/{key:long}/go", GoAsync);

    /// <summary>開く: counts one and leads on. The address comes from the list alone, so nobody can make it lead elsewhere.</summary>
    private static async Task<IResult> GoAsync(
        long key,
        MaterialCatalogue catalogue,
        HttpContext http
    )
    {
        if (await catalogue.FindAsync(key) is not { } material)
        {
            return Results.NotFound();
        }

        // A browser that fetches ahead has opened nothing.
        if (!http.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch"))
        {
            await catalogue.CountAsync(key);
        }

        var headers = http.Response.Headers;
        headers.Location = material.Address;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
