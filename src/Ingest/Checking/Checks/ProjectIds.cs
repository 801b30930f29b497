using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Ids and kinds in the project file that nothing has.</summary>
internal static class ProjectIds
{
    public static IEnumerable<Finding> Find(Draft draft)
    {
        if (draft.Context.Project is not { } project || ActorsMissing.MakesIdsUnknown(draft))
        {
            yield break;
        }

        var nearest = new NearestId(draft.ActorIds);
        var named = project.Focal.Select((id, index) => (Id: id, Where: $"focal[{index}]")).Concat(project.Overrides.Keys.Select(id => (Id: id, Where: "overrides")));
        foreach (var (id, where) in named.Where(n => !draft.HasActor(n.Id) && !draft.Decided.IsKnown(n.Id)))
        {
            yield return FindingCodes.ProjectIdUnknown.At(At(where), id, nearest.To(id));
        }

        if (draft.Context.Kinds is not { } kinds)
        {
            yield break;
        }

        var required = project.Required?.Select((kind, index) => (Kind: kind, Where: $"required[{index}]")) ?? [];
        var overridden = project.Overrides.Where(o => o.Value.Kind is not null).Select(o => (Kind: o.Value.Kind!, Where: $"overrides.{o.Key}.kind"));
        foreach (var (kind, where) in required.Concat(overridden).Where(k => !kinds.Contains(k.Kind)))
        {
            yield return FindingCodes.KindUnknown.At(At(where), kind);
        }
    }

    private static Place At(string where) => new(ProjectFile.FileName, Column: where);
}
