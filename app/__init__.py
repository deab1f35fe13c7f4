"""Start-up and composition: nobody imports this package."""
