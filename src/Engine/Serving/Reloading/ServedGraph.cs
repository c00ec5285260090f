namespace OgpGraph.Engine.Serving;

/// <summary>A service that is put away when the last of those who use it has ended.</summary>
/// <param name="service">The service.</param>
internal sealed class ServedGraph(ServiceByReader service)
{
    // One for being served itself.
    private int _users = 1;

    /// <summary>The service.</summary>
    public ServiceByReader Service { get; } = service;

    /// <summary>Begins a use; false when it is put away already.</summary>
    public bool TryEnter()
    {
        for (var users = Volatile.Read(ref _users); users > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    /// <summary>Ends a use.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            Service.Dispose();
        }
    }
}
