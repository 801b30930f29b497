using System.Reflection;

namespace WijkNetwerk.Cli;

/// <summary>Versions of what made a result.</summary>
internal static class Versions
{
    /// <summary>The version of this program.</summary>
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
