"""The preview, module by module, in this process."""
