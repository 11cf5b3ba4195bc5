#:property PublishAot=false

// 署名つきの照会: dotnet run verify.cs -- 自己宣言ID 法人番号
using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var site = Environment.GetEnvironmentVariable("SITE");
using var http = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, $"{site}/api/v1/verifications");
request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("API_KEY"));
request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/jose"));
request.Content = new StringContent(
    $$"""{"declarationId":"{{args[0]}}","corporateNumber":"{{args[1]}}"}""",
    Encoding.UTF8,
    "application/json"
);
using var response = await http.SendAsync(request);
var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    Console.Error.WriteLine(JsonDocument.Parse(text).RootElement.GetProperty("detail"));
    return 1;
}

// 署名を確かめる: ヘッダーのkidと同じ公開鍵で、ヘッダーと内容を調べます。
var parts = text.Split('.');
var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement;
using var keys = JsonDocument.Parse(await http.GetStringAsync($"{site}/.well-known/jwks.json"));
var key = keys
    .RootElement.GetProperty("keys")
    .EnumerateArray()
    .Single(k => k.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());
using var ecdsa = ECDsa.Create(
    new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint
        {
            X = Base64Url.DecodeFromChars(key.GetProperty("x").GetString()),
            Y = Base64Url.DecodeFromChars(key.GetProperty("y").GetString()),
        },
    }
);
var isSigned = ecdsa.VerifyData(
    Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
    Base64Url.DecodeFromChars(parts[2]),
    HashAlgorithmName.SHA256
);
var answer = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
Console.WriteLine($"署名 {(isSigned ? "確認" : "不一致")}、状態 {answer.GetProperty("status")}");
return isSigned ? 0 : 1;
