using System.Text.Json;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Projects;

/// <summary>Finds a profile: one that is built in, by name, or a JSON file.</summary>
internal static class Profiles
{
    /// <summary>The profile that the user asked for.</summary>
    /// <param name="given">A name or a path.</param>
    /// <param name="folder">Where a relative path starts.</param>
    public static Profile Find(string given, string folder)
    {
        if (Profile.Names.Contains(given))
        {
            return Profile.Named(given);
        }

        var path = Path.GetFullPath(given, folder);
        if (!File.Exists(path))
        {
            throw StopException.File("profile.unknown", given, string.Join(", ", Profile.Names));
        }

        try
        {
            return Profile.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException problem)
        {
            throw StopException.File(problem, "profile.wrong", given, problem.Message);
        }
    }
}
