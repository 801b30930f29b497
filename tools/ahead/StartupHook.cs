using System.Globalization;
using WijkNetwerk.Ahead;

/// <summary>
/// What the runtime starts before the program when DOTNET_STARTUP_HOOKS names this assembly: it notes what is compiled while the program runs, and writes the profile at the end.
/// The runtime asks for this name, outside of any namespace.
/// </summary>
internal static class StartupHook
{
    private const string Target = "WIJKNETWERK_PROFILE";

    public static void Initialize()
    {
        var target = Environment.GetEnvironmentVariable(Target) ?? throw new InvalidOperationException($"{Target} must name the file to write.");
        var compiled = new CompiledMethods();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            var methods = compiled.All().Where(m => m.IsGenericMethod || m.DeclaringType is { IsGenericType: true }).ToArray();
            var profile = new ProfileFile(Path.GetFileName(target));
            foreach (var method in methods.OrderBy(m => $"{m.DeclaringType} {m}", StringComparer.Ordinal))
            {
                profile.Add(method);
            }

            profile.Write(target);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {methods.Length} methods"));
        };
    }
}
