using System.Collections;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace SpacesPlatform.Ingest.Tests.Describing;

/// <summary>Notes which headers a request's handler asks for by name.</summary>
internal sealed class RecordedHeaders(IHeaderDictionary headers, ConcurrentBag<string> names) : IHeaderDictionary
{
    public int Count => headers.Count;

    public bool IsReadOnly => headers.IsReadOnly;

    public ICollection<string> Keys => headers.Keys;

    public ICollection<StringValues> Values => headers.Values;

    public long? ContentLength { get => headers.ContentLength; set => headers.ContentLength = value; }

    public StringValues this[string key] { get => headers[Noted(key)]; set => headers[key] = value; }

    public bool ContainsKey(string key) => headers.ContainsKey(Noted(key));

    public bool TryGetValue(string key, out StringValues value) => headers.TryGetValue(Noted(key), out value);

    public void Add(string key, StringValues value) => headers.Append(key, value);

    public void Add(KeyValuePair<string, StringValues> item) => headers.Add(item);

    public bool Remove(string key) => headers.Remove(key);

    public bool Remove(KeyValuePair<string, StringValues> item) => headers.Remove(item);

    public void Clear() => headers.Clear();

    public bool Contains(KeyValuePair<string, StringValues> item) => headers.Contains(item);

    public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex) => headers.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Noted(string name)
    {
        names.Add(name.ToLowerInvariant());
        return name;
    }

    /// <summary>Puts itself before every handler.</summary>
    internal sealed class Filter(ConcurrentBag<string> names) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                var request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
                request.Headers = new RecordedHeaders(request.Headers, names);
                return following(context);
            });
            next(app);
        };
    }
}
