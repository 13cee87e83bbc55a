using System.Collections;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SpacesPlatform.Stats.Tests.Describing;

/// <summary>Notes which parameters a request's handler asks for.</summary>
internal sealed class RecordedQuery(IQueryCollection query, ConcurrentBag<string> names) : IQueryCollection
{
    public int Count => query.Count;

    public ICollection<string> Keys => query.Keys;

    public StringValues this[string key] => query[Noted(key)];

    public bool ContainsKey(string key) => query.ContainsKey(Noted(key));

    public bool TryGetValue(string key, out StringValues value) => query.TryGetValue(Noted(key), out value);

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => query.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Noted(string name)
    {
        names.Add(name);
        return name;
    }

    /// <summary>Puts itself before every handler.</summary>
    internal sealed class Filter(ConcurrentBag<string> names) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Request.Query = new RecordedQuery(context.Request.Query, names);
                return following(context);
            });
            next(app);
        };
    }
}
