using System.Globalization;

namespace WijkNetwerk.Ingest.Tests;

/// <summary>Sets the culture of the machine for a while, to show that it decides nothing.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = _before;
}
