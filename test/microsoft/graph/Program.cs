using System.Net;
using System.Security.Cryptography;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

// Drives a Graph at another address with Microsoft's own client: whatever it can't read or do there, the stand-in does unlike the service.
// Arguments: origin of Graph, drive id, mailbox. Ends with 1 at the first thing that is otherwise than it should be.

var (origin, driveId, mailbox) = (args[0], args[1], args[2]);
using var http = GraphClientFactory.Create();
var graph = new GraphServiceClient(http, new AnyBearer(), $"{origin}/v1.0");
var items = graph.Drives[driveId].Items;

await Try("a file is taken by its path and read back", async () =>
{
    var made = await items["root"].ItemWithPath("甲局/自评.xlsx").Content.PutAsync(Bytes("一"));
    Is("自评.xlsx", made?.Name);
    Is("一", await TextOf(made!.Id!));
});

await Try("a version is replaced with If-Match, and a stale one refused", async () =>
{
    var before = await items["root"].ItemWithPath("甲局/自评.xlsx").GetAsync();
    var after = await items[before!.Id].Content.PutAsync(Bytes("二"), to => to.Headers.Add("If-Match", before.ETag!));
    Is(true, after!.ETag != before.ETag);
    Is(412, await StatusOf(() => items[before.Id].Content.PutAsync(Bytes("三"), to => to.Headers.Add("If-Match", before.ETag!))));
    Is("二", await TextOf(before.Id!));
});

await Try("a folder is listed page by page", async () =>
{
    foreach (var name in new[] { "1", "2", "3" })
        await items["root"].ItemWithPath($"乙局/{name}.xlsx").Content.PutAsync(Bytes(name));
    var folder = await items["root"].ItemWithPath("乙局").GetAsync();
    var names = new List<string?>();
    var first = await items[folder!.Id].Children.GetAsync(by => by.QueryParameters.Top = 2);
    await PageIterator<DriveItem, DriveItemCollectionResponse>
        .CreatePageIterator(graph, first!, item => { names.Add(item.Name); return true; }).IterateAsync();
    Is("1.xlsx 2.xlsx 3.xlsx", string.Join(' ', names));
});

await Try("changes are told by delta, from where it ended before", async () =>
{
    var delta = items["root"].Delta;
    var link = (await delta.GetAsDeltaGetResponseAsync())?.OdataDeltaLink;
    await items["root"].ItemWithPath("丙局/新.xlsx").Content.PutAsync(Bytes("新"));
    var gone = await items["root"].ItemWithPath("乙局/2.xlsx").GetAsync();
    await items[gone!.Id].DeleteAsync();
    var next = await delta.WithUrl(link!).GetAsDeltaGetResponseAsync();
    Is(true, next!.Value!.Any(item => item.Name == "新.xlsx" && item.File != null));
    Is(true, next.Value!.Any(item => item.Id == gone.Id && item.Deleted != null));
});

await Try("a large file goes up in an upload session", async () =>
{
    var bytes = RandomNumberGenerator.GetBytes(5 * 320 * 1024 + 17);
    var wish = new CreateUploadSessionPostRequestBody { AdditionalData = new Dictionary<string, object> { ["item"] = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "replace" } } };
    var session = await items["root"].ItemWithPath("丁局/大.xlsx").CreateUploadSession.PostAsync(wish);
    var task = new LargeFileUploadTask<DriveItem>(session!, new MemoryStream(bytes), 320 * 1024);
    var result = await task.UploadAsync();
    Is(true, result.UploadSucceeded);
    Is((long)bytes.Length, result.ItemResponse.Size);
});

await Try("a subscription is made after the handshake, renewed and ended", async () =>
{
    using var ear = new Ear();
    var wish = new Subscription
    {
        ChangeType = "updated",
        Resource = $"/drives/{driveId}/root",
        NotificationUrl = ear.Address,
        ClientState = "0123456789abcdef",
        ExpirationDateTime = DateTimeOffset.UtcNow.AddDays(2),
    };
    var made = await graph.Subscriptions.PostAsync(wish);
    var later = DateTimeOffset.UtcNow.AddDays(3);
    var renewed = await graph.Subscriptions[made!.Id].PatchAsync(new Subscription { ExpirationDateTime = later });
    Is(later.ToString("s"), renewed!.ExpirationDateTime!.Value.ToUniversalTime().ToString("s"));
    await graph.Subscriptions[made.Id].DeleteAsync();
    Is(404, await StatusOf(() => graph.Subscriptions[made.Id].GetAsync()));
});

await Try("a mail is accepted from the mailbox, and from no other", async () =>
{
    var mail = new SendMailPostRequestBody
    {
        Message = new Message
        {
            Subject = "绩效任务提醒",
            Body = new ItemBody { ContentType = BodyType.Text, Content = "请于4月30日前报送。" },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "li@example.gov.cn" } }],
        },
    };
    await graph.Users[mailbox].SendMail.PostAsync(mail);
    Is(404, await StatusOf(() => graph.Users["nobody@example.gov.cn"].SendMail.PostAsync(mail)));
});

return 0;

async Task<string> TextOf(string id)
{
    using var content = await items[id].Content.GetAsync();
    return await new StreamReader(content!).ReadToEndAsync();
}

static Stream Bytes(string text) => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

static async Task Try(string sentence, Func<Task> what)
{
    try
    {
        await what();
        Console.WriteLine($"  ok  {sentence}");
    }
    catch (Exception error)
    {
        Console.WriteLine($"  NOT {sentence}\n{(error as ODataError)?.Error?.Code} {error}");
        Environment.Exit(1);
    }
}

static void Is<T>(T wanted, T given)
{
    if (!Equals(wanted, given)) throw new InvalidOperationException($"wanted {wanted}, was {given}");
}

static async Task<int> StatusOf(Func<Task> call)
{
    try { await call(); return 200; }
    catch (ApiException refused) { return refused.ResponseStatusCode; }
}

sealed class AnyBearer : IAuthenticationProvider
{
    public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? context = null, CancellationToken stop = default)
    {
        request.Headers.TryAdd("Authorization", "Bearer token-1");
        return Task.CompletedTask;
    }
}

/// <summary>Answers the handshake of a subscription.</summary>
sealed class Ear : IDisposable
{
    private readonly HttpListener listener = new();

    public Ear()
    {
        Address = $"http://127.0.0.1:{20000 + Random.Shared.Next(20000)}/notices/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (listener.IsListening)
            {
                var asked = await listener.GetContextAsync();
                asked.Response.ContentType = "text/plain";
                await asked.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(asked.Request.QueryString["validationToken"] ?? ""));
                asked.Response.Close();
            }
        });
    }

    public string Address { get; }

    public void Dispose() => listener.Close();
}
