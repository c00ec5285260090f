namespace OgpGraph.Engine.Graph;

/// <summary>Whom a model is for. Each has a model, a schema and plans of its own, so that no check at run time stands between a reader and what is not for them.</summary>
public enum GraphReader
{
    /// <summary>Anybody: what is personal is no part of the model.</summary>
    Anonymous,

    /// <summary>A reader with a token that allows personal data and with a stated purpose: the model has every member.</summary>
    Credentialed,
}
