"""The built site, judged from its bytes: rules that a page or the whole site must hold."""
