using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Bihuan.Tests.World;

/// <summary>A person at a browser without script: follows links, fills in forms, keeps cookies.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address) =>
        _client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = address };

    /// <summary>What the browser keeps; a test may put something of its own there.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Status of the last answer, after redirects.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer came from, after redirects.</summary>
    public Uri At { get; private set; } = new("about:blank");

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpClient Http => _client;

    /// <summary>The visible text of the page.</summary>
    public string Text => Page.Body?.TextContent ?? "";

    public async Task<IHtmlDocument> GoAsync(string url) => await ReadAsync(await _client.GetAsync(url));

    /// <summary>Sends the form that the selector finds (or whose button it finds), with what stands in it and what is filled in here.</summary>
    public async Task<IHtmlDocument> SubmitAsync(string selector, params (string Name, string Value)[] filled)
    {
        var (form, fields) = FormOf(selector);
        Fill(fields, filled);
        return await SendAsync(selector, form, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), fields);
    }

    /// <summary>Sends a form with files.</summary>
    public Task<IHtmlDocument> UploadAsync(string selector, string input, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string Value)[] filled) =>
        UploadAsync(selector, files.Select(file => (input, file.Name, file.Content)), filled);

    /// <summary>Sends a form with files in several inputs.</summary>
    public async Task<IHtmlDocument> UploadAsync(string selector, IEnumerable<(string Input, string Name, byte[] Content)> files, params (string Name, string Value)[] filled)
    {
        var (form, fields) = FormOf(selector);
        Fill(fields, filled);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (input, name, bytes) in files) content.Add(new ByteArrayContent(bytes), input, name);
        return await SendAsync(selector, form, content, fields);
    }

    /// <summary>Looks again as the waiting page of a bulletin does, until the bulletin is there.</summary>
    internal async Task UntilComposedAsync()
    {
        for (var look = 0; look < 500 && Page.QuerySelector("#composition progress") is not null; look++)
        {
            await Task.Delay(50);
            await GoAsync(At.PathAndQuery);
        }
    }

    internal async Task SignInAsDemoAsync(Guid account)
    {
        await GoAsync("/sign-in");
        if (Page.QuerySelector("input[name=__RequestVerificationToken]") is not IHtmlInputElement { Value: var token }) throw new InvalidOperationException($"No sign-in form, but {(int)Status}: {Text}");
        var fields = new[] { KeyValuePair.Create<string, string>("__RequestVerificationToken", token) };
        await ReadAsync(await _client.PostAsync($"/sign-in?handler=Demo&id={account}", new FormUrlEncodedContent(fields)));
        Assert.Equal(HttpStatusCode.OK, Status);
        Assert.NotEqual("/sign-in", At.AbsolutePath);
    }

    private (IHtmlFormElement Form, List<(string Name, string Value)> Fields) FormOf(string selector)
    {
        var element = Page.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {At}:\n{Text}");
        var form = element as IHtmlFormElement ?? (IHtmlFormElement?)element.Closest("form") ?? throw new InvalidOperationException($"{selector} is in no form.");
        var fields = new List<(string, string)>();
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked: fields.Add((box.Name!, box.Value)); break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "submit") } input when input.Name is { } name: fields.Add((name, input.Value)); break;
                case IHtmlTextAreaElement area when area.Name is { } name: fields.Add((name, area.Value)); break;
                case IHtmlSelectElement select when select.Name is { } name: fields.AddRange(select.SelectedOptions.Select(option => (name, option.Value))); break;
            }
        }

        if (element is IHtmlButtonElement { Name.Length: > 0 } button) fields.Add((button.Name, button.Value));
        return (form, fields);
    }

    private static void Fill(List<(string Name, string Value)> fields, (string Name, string Value)[] filled)
    {
        foreach (var name in filled.Select(f => f.Name).Distinct()) fields.RemoveAll(field => field.Name == name);
        fields.AddRange(filled);
    }

    private async Task<IHtmlDocument> SendAsync(string selector, IHtmlFormElement form, HttpContent content, List<(string Name, string Value)> fields)
    {
        var target = Page.QuerySelector(selector)?.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } action ? action : At.PathAndQuery);
        if (form.Method != "get") return await ReadAsync(await _client.PostAsync(target, content));
        var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
        return await GoAsync($"{target.Split('?')[0]}?{query}");
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        (Status, At) = (answer.StatusCode, answer.RequestMessage!.RequestUri!);
        var text = await answer.Content.ReadAsStringAsync();
        return Page = new HtmlParser().ParseDocument(text);
    }

    public void Dispose() => _client.Dispose();
}
