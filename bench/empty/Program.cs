// What `dotnet new web` writes, with the one address that says that it is ready.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
var app = builder.Build();

app.MapHealthChecks("/health/ready");
app.MapGet("/", () => "Hello World!");

app.Run();
