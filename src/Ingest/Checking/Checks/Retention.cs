using System.Globalization;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Persons may be kept until the date that the project promised, and no longer.</summary>
internal static class Retention
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        if (draft.Context.Project is { RetainUntil: { } until } project && project.ReferenceDate > until)
        {
            var persons = draft.Actors.Count(a => draft.Context.IsPerson?.Invoke(a.Value.Kind) ?? a.Value.Kind == "person");
            if (persons > 0)
            {
                yield return FindingCodes.RetentionPassed.At(
                    new Place(ProjectFile.FileName, Column: "retainUntil"),
                    until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    project.ReferenceDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    persons.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
