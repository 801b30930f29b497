using System.Text.Json;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Projects;

/// <summary>Finds a profile: one that is built in, by name, or a JSON file.</summary>
internal static class Profiles
{
    /// <summary>The profile that the user asked for.</summary>
    /// <param name="given">A name or a path.</param>
    /// <param name="folder">Where a relative path starts.</param>
    /// <param name="texts">The reader's language, for what is wrong in a file.</param>
    public static Profile Find(string given, string folder, Texts texts)
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
        catch (ProfileException problem)
        {
            throw StopException.File(problem, "profile.wrong", given, Sentence(problem, texts));
        }
        catch (JsonException problem)
        {
            // Lines and places in a line are counted from nought there.
            throw StopException.File(problem, "profile.wrong", given, texts.Of("profile.nojson", problem.LineNumber + 1, problem.BytePositionInLine + 1));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw StopException.File(problem, "profile.denied", given);
        }
    }

    private static string Sentence(ProfileException problem, Texts texts)
    {
        var found = problem.Kind switch
        {
            JsonValueKind.Object => texts["profile.anobject"],
            JsonValueKind.Array => texts["profile.alist"],
            _ => problem.Found,
        };
        return problem.Expected switch
        {
            ProfileExpectation.Anything => texts.Of("profile.missing", problem.Place),
            ProfileExpectation.Name => texts.Of("profile.name", problem.Place, string.Join(", ", problem.Words)),
            ProfileExpectation.OneOf => texts.Of("profile.value", problem.Place, found, texts.Of("profile.oneof", string.Join(", ", problem.Words))),
            ProfileExpectation.WholeBetween => texts.Of("profile.value", problem.Place, found, texts.Of("profile.between", problem.Words[0], problem.Words[1])),
            ProfileExpectation.Object => texts.Of("profile.value", problem.Place, found, texts["profile.anobject"]),
            ProfileExpectation.List => texts.Of("profile.value", problem.Place, found, texts["profile.alist"]),
            ProfileExpectation.Text => texts.Of("profile.value", problem.Place, found, texts["profile.text"]),
            ProfileExpectation.Flag => texts.Of("profile.value", problem.Place, found, texts["profile.flag"]),
            ProfileExpectation.Number => texts.Of("profile.value", problem.Place, found, texts["profile.number"]),
            _ => texts.Of("profile.value", problem.Place, found, texts["profile.whole"]),
        };
    }
}
